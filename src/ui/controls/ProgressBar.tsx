import type { ReactNode } from 'react';
import styles from './ProgressBar.module.css';

interface ProgressBarProps {
  /** Accessible name. */
  readonly name: string;
  /** 0 to 100. */
  readonly percent: number;
  /** How the value is read out, where it is not the plain number. */
  readonly text?: string;
}

/** How much of something long is done. */
export function ProgressBar({ name, percent, text }: ProgressBarProps): ReactNode {
  return (
    <div
      className={styles.bar}
      role="progressbar"
      aria-label={name}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.floor(percent)}
      aria-valuetext={text}
    >
      <div className={styles.done} style={{ width: `${percent}%` }} />
    </div>
  );
}
