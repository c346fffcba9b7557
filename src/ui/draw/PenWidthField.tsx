import type { ReactNode } from 'react';
import { PEN_WIDTH } from '../../digits/own/drawing.ts';
import styles from './Draw.module.css';
import * as words from '../../words/words.ts';

interface PenWidthFieldProps {
  /** A share of the paper's side. */
  readonly value: number;
  readonly onChange: (value: number) => void;
}

/** How wide the pen is, in per cent of the paper's side. */
export function PenWidthField({ value, onChange }: PenWidthFieldProps): ReactNode {
  const percent = Math.round(100 * value);
  return (
    <label className={styles.width}>
      <span>{words.draw_width_label()}</span>
      <input
        type="range"
        min={100 * PEN_WIDTH.least}
        max={100 * PEN_WIDTH.most}
        step={1}
        value={percent}
        aria-valuetext={words.draw_width_text({ percent })}
        onChange={({ target }) => onChange(target.valueAsNumber / 100)}
      />
      <output>{percent} %</output>
    </label>
  );
}
