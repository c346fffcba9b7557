import { useId, useState, type KeyboardEvent, type ReactNode } from 'react';
import controls from './controls.module.css';
import styles from './NumberField.module.css';
import * as words from '../../words/words.ts';

interface NumberFieldProps {
  readonly label: string;
  readonly value: number;
  readonly least: number;
  readonly most: number;
  readonly step?: number | 'any';
  /** Where the arrow keys lead from a value, where that is not one `step` further; such a field has no spin buttons. */
  readonly neighbourOf?: (value: number, direction: 1 | -1) => number;
  /** What is wrong with a number that was typed; undefined where it is fine. Without it, bounds and wholeness decide. */
  readonly problemOf?: (value: number) => string | undefined;
  /** Called with every number that is fine, while it is typed, and with the one before when it stops being fine. */
  readonly onChange: (value: number) => void;
  /** Called when the field is left or Enter is pressed after a change. */
  readonly onLeave?: () => void;
}

/** What is being typed. */
interface Draft {
  readonly text: string;
  /** The value before typing began: "7" is not meant on the way to "70000", which is refused. */
  readonly before: number;
}

/**
 * A number with its label: it can be typed, and stepped with the arrow keys. What is typed stays as it is until
 * the field is left, so that a half-typed number is not corrected under one's fingers.
 */
export function NumberField({
  label,
  value,
  least,
  most,
  step = 1,
  neighbourOf,
  problemOf: knownProblemOf,
  onChange,
  onLeave,
}: NumberFieldProps): ReactNode {
  const id = useId();
  const problemOf = (number: number): string | undefined =>
    knownProblemOf ? knownProblemOf(number) : problemWithin(label, number, least, most);
  const [draft, setDraft] = useState<Draft | undefined>(undefined);
  const problem = draft && problemOf(numberIn(draft.text));
  /** What was refused when the field was left. */
  const [refused, setRefused] = useState<{ readonly problem: string; readonly kept: number }>();
  // Another value came from elsewhere: nothing stays.
  if (refused && refused.kept !== value) setRefused(undefined);
  const told =
    problem ??
    (refused && words.parts_number_kept({ problem: refused.problem, value: String(refused.kept) }));

  const type = (text: string): void => {
    const before = draft?.before ?? value;
    setRefused(undefined);
    setDraft({ text, before });
    const number = numberIn(text);
    onChange(problemOf(number) === undefined ? number : before);
  };
  const leave = (): void => {
    if (!draft) return;
    if (problem !== undefined) setRefused({ problem, kept: draft.before });
    withdraw();
  };
  const withdraw = (): void => {
    if (!draft) return;
    setDraft(undefined);
    onLeave?.();
  };
  const press = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && problem !== undefined) {
      // A form around it would be sent with the number before.
      event.preventDefault();
      return;
    }
    if (event.key === 'Enter') leave();
    if (event.key === 'Escape') withdraw();
    const direction = DIRECTIONS[event.key];
    if (neighbourOf === undefined || direction === undefined) return;
    event.preventDefault();
    leave();
    onChange(Math.min(Math.max(neighbourOf(value, direction), least), most));
    onLeave?.();
  };

  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className={`${controls.field} ${neighbourOf ? styles.withoutButtons : ''}`}
        type="number"
        inputMode={step === 1 ? 'numeric' : 'decimal'}
        min={least}
        max={most}
        step={step}
        value={draft?.text ?? String(value)}
        aria-invalid={problem !== undefined}
        aria-describedby={told === undefined ? undefined : `${id}-problem`}
        onChange={({ target }) => type(target.value)}
        onBlur={leave}
        onKeyDown={press}
      />
      {told !== undefined && (
        <p id={`${id}-problem`} className={styles.problem} role="alert">
          {told}
        </p>
      )}
    </div>
  );
}

const DIRECTIONS: Readonly<Record<string, 1 | -1>> = { ArrowUp: 1, ArrowDown: -1 };

function numberIn(text: string): number {
  return text.trim() === '' ? Number.NaN : Number(text);
}

function problemWithin(label: string, value: number, least: number, most: number): string | undefined {
  if (Number.isInteger(value) && value >= least && value <= most) return undefined;
  return words.parts_number_refused({ label, least, most });
}
