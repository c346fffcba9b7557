import type { ReactNode } from 'react';
import controls from '../controls/controls.module.css';
import type { ArgumentDraft } from './useArgumentDraft.ts';

interface ArgumentInputProps {
  readonly label: string;
  readonly draft: ArgumentDraft;
  /** The id of the text that says what Keras makes of it. */
  readonly describedBy: string | undefined;
}

/** The text field of a cropping argument. */
export function ArgumentInput({ label, draft, describedBy }: ArgumentInputProps): ReactNode {
  return (
    <input
      className={controls.field}
      type="text"
      aria-label={label}
      aria-invalid={draft.refusal !== undefined}
      aria-describedby={describedBy}
      spellCheck={false}
      autoCapitalize="off"
      autoComplete="off"
      style={{ fontFamily: 'var(--mono)' }}
      {...draft.field}
    />
  );
}
