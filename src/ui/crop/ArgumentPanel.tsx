import { useId, useState, type KeyboardEvent, type ReactNode } from 'react';
import { CroppingError } from '../../crop/croppingError.ts';
import { sameCropping, type Cropping2D } from '../../crop/cropping.ts';
import { formatCropping } from '../../crop/notation/printCropping.ts';
import { readCrop } from '../../runs/readCrop.ts';
import controls from '../parts/controls.module.css';
import { Panel } from '../parts/Panel.tsx';
import { usePlayground, usePlaygroundState } from '../PlaygroundContext.ts';

/** What has been typed and not applied yet. */
interface Draft {
  readonly text: string;
  /** The crop at the time of typing. */
  readonly cropping: Cropping2D;
  /** Why it could not be applied. */
  readonly refusal: string | undefined;
}

/** The crop as Keras's argument: typed in any form that Keras takes, refused with Keras's own words. */
export function ArgumentPanel(): ReactNode {
  const { applyCropping } = usePlayground();
  const cropping = usePlaygroundState((state) => state.experiment.config.cropping);
  const [draft, setDraft] = useState<Draft | undefined>(undefined);
  const refusalId = useId();
  // What was typed for one crop says nothing about another that a drag has made since.
  const current = draft && sameCropping(draft.cropping, cropping) ? draft : undefined;
  const refusal = current?.refusal;

  const apply = (): void => {
    if (!current) return;
    const result = readArgument(current.text);
    if (typeof result === 'string') {
      setDraft({ ...current, refusal: result });
    } else {
      setDraft(undefined);
      applyCropping(result);
    }
  };
  const press = ({ key }: KeyboardEvent): void => {
    if (key === 'Enter') apply();
    if (key === 'Escape') setDraft(undefined);
  };

  return (
    <Panel title="Cropping argument" note="any form that Keras takes">
      <input
        className={controls.field}
        type="text"
        aria-label="Cropping argument"
        aria-invalid={refusal !== undefined}
        aria-describedby={refusal === undefined ? undefined : refusalId}
        spellCheck={false}
        autoCapitalize="off"
        autoComplete="off"
        style={{ fontFamily: 'var(--mono)' }}
        value={current?.text ?? formatCropping(cropping)}
        onChange={({ target }) => setDraft({ text: target.value, cropping, refusal: undefined })}
        onKeyDown={press}
        onBlur={apply}
      />
      {refusal !== undefined && (
        <p id={refusalId} className={controls.problem} role="alert">
          {refusal}
        </p>
      )}
    </Panel>
  );
}

/** The cropping that `text` means for a digit, or why Keras refuses it. */
function readArgument(text: string): Cropping2D | string {
  try {
    return readCrop(text, 'cropping');
  } catch (error) {
    if (error instanceof CroppingError) return error.message;
    throw error;
  }
}
