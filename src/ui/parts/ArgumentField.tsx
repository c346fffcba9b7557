import { useId, useState, type KeyboardEvent, type ReactNode } from 'react';
import { CroppingError } from '../../crop/croppingError.ts';
import { sameCropping, type Cropping2D } from '../../crop/cropping.ts';
import { formatCropping } from '../../crop/notation/printCropping.ts';
import controls from './controls.module.css';

interface ArgumentFieldProps {
  /** The field's accessible name. */
  readonly name: string;
  readonly cropping: Cropping2D;
  /** The cropping that a text means; throws a `CroppingError` where Keras refuses it. */
  readonly read: (text: string) => Cropping2D;
  readonly onApply: (cropping: Cropping2D) => void;
}

/** What has been typed and not applied yet. */
interface Draft {
  readonly text: string;
  /** The crop at the time of typing. */
  readonly cropping: Cropping2D;
  /** Why it could not be applied. */
  readonly refusal: string | undefined;
}

/** A crop as Keras's argument: typed in any form that Keras takes, refused with Keras's own words. */
export function ArgumentField({ name, cropping, read, onApply }: ArgumentFieldProps): ReactNode {
  const [draft, setDraft] = useState<Draft | undefined>(undefined);
  const refusalId = useId();
  // What was typed for one crop says nothing about another that a drag has made since.
  const current = draft && sameCropping(draft.cropping, cropping) ? draft : undefined;
  const refusal = current?.refusal;

  const apply = (): void => {
    if (!current) return;
    const result = readOrRefuse(read, current.text);
    if (typeof result === 'string') {
      setDraft({ ...current, refusal: result });
    } else {
      setDraft(undefined);
      onApply(result);
    }
  };
  const press = ({ key }: KeyboardEvent): void => {
    if (key === 'Enter') apply();
    if (key === 'Escape') setDraft(undefined);
  };

  return (
    <>
      <input
        className={controls.field}
        type="text"
        aria-label={name}
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
    </>
  );
}

/** The cropping that `text` means, or why it is refused. */
function readOrRefuse(read: ArgumentFieldProps['read'], text: string): Cropping2D | string {
  try {
    return read(text);
  } catch (error) {
    if (error instanceof CroppingError) return error.message;
    throw error;
  }
}
