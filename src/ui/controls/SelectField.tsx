import { useId, type ReactNode } from 'react';
import controls from './controls.module.css';
import styles from './NumberField.module.css';

interface SelectFieldProps<Value extends string> {
  readonly label: string;
  readonly options: readonly (readonly [value: Value, text: string])[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}

/** One of a few named options, with its label. */
export function SelectField<Value extends string>({
  label,
  options,
  value,
  onChange,
}: SelectFieldProps<Value>): ReactNode {
  const id = useId();
  const choose = (chosen: string): void => {
    const option = options.find(([candidate]) => candidate === chosen);
    if (option) onChange(option[0]);
  };
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className={controls.field}
        value={value}
        onChange={({ target }) => choose(target.value)}
      >
        {options.map(([option, text]) => (
          <option key={option} value={option}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}
