import { SIGNAL_STEPS } from '../../runs/ranks.ts';

/** One wave of a heartbeat: how high, when in steps, and how wide. */
type Wave = readonly [height: number, step: number, width: number];

/** The waves P, Q, R, S and T of the beat that `Cropping1D`'s default on this page cuts out. */
const BEAT: readonly Wave[] = [
  [0.2, 4, 1.1],
  [-0.16, 6.4, 0.5],
  [1, 7.6, 0.7],
  [-0.3, 9, 0.6],
  [0.36, 12, 1.7],
];
/** Steps from one beat to the next. */
const PERIOD = 13;

/** A recording of heartbeats: one whole, the end of the one before and the beginning of the next. */
export const SIGNAL: readonly number[] = Array.from({ length: SIGNAL_STEPS }, (_, step) => {
  const height = [-PERIOD, 0, PERIOD].reduce((sum, start) => sum + beatAt(step - start), 0);
  return Number(height.toFixed(2));
});

function beatAt(step: number): number {
  return BEAT.reduce(
    (sum, [height, middle, width]) => sum + height * Math.exp(-(((step - middle) / width) ** 2)),
    0,
  );
}
