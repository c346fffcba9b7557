import { estimateSeconds, scoringSeconds } from './calibration.ts';
import { planRun } from './plan.ts';
import type { Run } from './run.ts';

/** Where a run stands. */
export type RunPosition = Pick<Run, 'config' | 'phase' | 'steps' | 'epochs' | 'scored'>;

/** The share of a run's work that is done, 0 to 1, validation and test included. */
export function shareDone(run: RunPosition): number {
  return 1 - secondsLeft(run, 1) / estimateSeconds(run.config, 1);
}

/** Seconds until the run ends, at a speed of training. */
export function secondsLeft(
  { config, phase, steps, epochs, scored }: RunPosition,
  digitsPerSecond: number,
): number {
  if (phase === 'finished') return 0;
  const { batches, validation } = planRun(config);
  // The estimate counts an epoch's validation as done together with the epoch's last step.
  const toValidate = (Math.floor(steps / batches) - epochs.length) * validation;
  const toScore = toValidate - (scored?.done ?? 0);
  return estimateSeconds(config, digitsPerSecond, steps) + scoringSeconds(toScore, digitsPerSecond);
}

/** Whether the run has trained at least one batch: one that waited until it was stopped, or until the page was left, has not. */
export function hasTrained({ steps }: RunPosition): boolean {
  return steps > 0;
}

/** The epoch, from 1 on, that a run is in; an epoch ends with its validation. */
export function currentEpoch({ config, phase, steps, epochs }: RunPosition): number {
  // The epoch's figures come a moment before the next phase.
  if (phase === 'validating') return Math.max(1, Math.ceil(steps / planRun(config).batches));
  return Math.min(epochs.length + 1, config.epochs);
}
