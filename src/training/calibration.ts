import { SPLIT_COUNTS } from '../digits/digitSet.ts';
import type { RunConfig } from '../runs/config.ts';
import { planRun } from './plan.ts';

/** Time to score a digit as a share of the time to train on it: a third of the arithmetic, as it goes forward only. */
const SCORING_SHARE = 1 / 3;

/** Seconds that scoring `digits` digits takes where training takes `digitsPerSecond`. */
export function scoringSeconds(digits: number, digitsPerSecond: number): number {
  return (digits * SCORING_SHARE) / digitsPerSecond;
}

/**
 * Seconds that a run takes at a measured speed, validation and test included.
 *
 * `stepsDone` steps of it are behind already, with the validations that belong to them.
 */
export function estimateSeconds(config: RunConfig, digitsPerSecond: number, stepsDone = 0): number {
  const { training, validation, batches, steps } = planRun(config);
  const digitsPerStep = training / batches;
  const validationsLeft = config.epochs - Math.floor(stepsDone / batches);
  const work =
    (steps - stepsDone) * digitsPerStep + (validationsLeft * validation + SPLIT_COUNTS.test) * SCORING_SHARE;
  return work / digitsPerSecond;
}

/**
 * The largest number of training digits, a multiple of `config.batchSize` where there is room for one, with which a
 * run of this config ends within `seconds`.
 */
export function trainingDigitsWithin(config: RunConfig, digitsPerSecond: number, seconds: number): number {
  const work = seconds * digitsPerSecond - SPLIT_COUNTS.test * SCORING_SHARE;
  const { validationSplit, epochs, batchSize } = config;
  const workOfDigit = epochs * (1 - validationSplit + validationSplit * SCORING_SHARE);
  const digits = Math.max(0, Math.floor(work / workOfDigit));
  const whole = digits - (digits % batchSize);
  return Math.min(SPLIT_COUNTS.train, Math.max(whole, Math.min(batchSize, SPLIT_COUNTS.train)));
}
