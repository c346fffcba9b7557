import type { ReactNode } from 'react';
import type { Cropping1D } from '../../crop/cropping.ts';
import styles from './Signal.module.css';

interface SignalChartProps {
  /** Accessible name. */
  readonly name: string;
  readonly values: readonly number[];
  readonly cropping: Cropping1D;
}

/** From the lowest to the highest value that is shown. */
const RANGE = [-0.42, 1.15] as const;
const HEIGHT = RANGE[1] - RANGE[0];

/** A signal, one bar a step and a line through all of them; what the crop cuts is red. */
export function SignalChart({ name, values, cropping: [before, after] }: SignalChartProps): ReactNode {
  const isKept = (step: number): boolean => step >= before && step < values.length - after;
  const line = values.map((value, step) => `${step + 0.5},${heightOf(value)}`);
  return (
    <svg
      className={styles.chart}
      viewBox={`0 0 ${values.length} ${HEIGHT}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={name}
      data-values={values.join(' ')}
    >
      <line className={styles.zero} x1={0} x2={values.length} y1={heightOf(0)} y2={heightOf(0)} />
      {values.map((value, step) => (
        <rect
          // The step is what a bar is.
          // eslint-disable-next-line react/no-array-index-key
          key={step}
          className={styles.step}
          data-kept={isKept(step)}
          x={step + 0.18}
          width={0.64}
          y={heightOf(Math.max(value, 0))}
          height={Math.max(Math.abs(value), 0.012)}
        />
      ))}
      <polyline className={styles.line} points={line.join(' ')} />
    </svg>
  );
}

function heightOf(value: number): number {
  return RANGE[1] - value;
}
