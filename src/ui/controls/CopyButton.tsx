import { useEffect, useState, type ReactNode } from 'react';
import controls from './controls.module.css';
import { copyText } from './copyText.ts';

interface CopyButtonProps {
  /** What is written on the button. */
  readonly children: string;
  /** The accessible name where the written word alone would not tell. */
  readonly name?: string;
  /** What to copy, asked for when the button is pressed. */
  readonly text: () => string;
  /** Said when it is copied. */
  readonly done: string;
  /** Said when the browser refuses: another way to the same. */
  readonly refused: string;
}

const SHOWN_MILLISECONDS = 2500;

/** Copies a text, and says for a moment how that went. */
export function CopyButton({ children, name, text, done, refused }: CopyButtonProps): ReactNode {
  const [outcome, setOutcome] = useState('');

  useEffect(() => {
    if (outcome === '') return undefined;
    const timer = setTimeout(() => setOutcome(''), SHOWN_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [outcome]);

  const copy = async (): Promise<void> => setOutcome((await copyText(text())) ? done : refused);

  return (
    <>
      <span className={controls.quiet} role="status">
        {outcome}
      </span>
      <button type="button" className={controls.button} aria-label={name} onClick={() => void copy()}>
        {children}
      </button>
    </>
  );
}
