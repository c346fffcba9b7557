import { useId, type ReactNode } from 'react';
import type { Cropping2D } from '../../crop/cropping.ts';
import { formatCropping } from '../../crop/notation/printCropping.ts';
import { ArgumentInput } from './ArgumentInput.tsx';
import controls from '../controls/controls.module.css';
import { useArgumentDraft } from './useArgumentDraft.ts';
import * as words from '../../words/words.ts';
import { Marked } from '../../words/Marked.tsx';

interface ArgumentFieldProps {
  /** The field's accessible name. */
  readonly name: string;
  readonly cropping: Cropping2D;
  /** The cropping that a text means; throws a `CroppingError` where Keras refuses it. */
  readonly read: (text: string) => Cropping2D;
  readonly onApply: (cropping: Cropping2D) => void;
}

/** A crop as Keras's argument: typed in any form that Keras takes, refused with Keras's own words. */
export function ArgumentField({ name, cropping, read, onApply }: ArgumentFieldProps): ReactNode {
  const draft = useArgumentDraft(cropping, read, onApply);
  const refusalId = useId();
  return (
    <>
      <ArgumentInput label={name} draft={draft} describedBy={draft.refusal && refusalId} />
      {draft.refusal && (
        <>
          <p id={refusalId} className={controls.problem} role="alert">
            {draft.refusal.message}
          </p>
          <p className={controls.quiet}>
            <Marked text={words.parts_argument_kept({ cropping: formatCropping(cropping) })} />
          </p>
        </>
      )}
    </>
  );
}
