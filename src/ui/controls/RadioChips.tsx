import { useId, type ReactNode } from 'react';
import controls from './controls.module.css';

interface RadioChipsProps<Value extends string> {
  /** The group's accessible name. */
  readonly name: string;
  readonly options: readonly (readonly [value: Value, text: string])[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}

/** A radio group drawn as a row of chips: native radios, so arrow keys move and screen readers count. */
export function RadioChips<Value extends string>({
  name,
  options,
  value,
  onChange,
}: RadioChipsProps<Value>): ReactNode {
  const group = useId();
  return (
    <div className={controls.chips} role="radiogroup" aria-label={name}>
      {options.map(([option, text]) => (
        <label key={option} className={controls.chip}>
          <input type="radio" name={group} checked={option === value} onChange={() => onChange(option)} />
          {text}
        </label>
      ))}
    </div>
  );
}
