import { countsOf } from '../digits/sources.ts';
import { numberSetting, type RunConfig } from './config.ts';
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
  const scored = validationsLeft * validation + countsOf(config.digits).test;
  const work = (steps - stepsDone) * digitsPerStep + scored * SCORING_SHARE;
  return work / digitsPerSecond;
}

/**
 * The largest number of training digits, all of them or a multiple of `config.batchSize`, with which a run of this config
 * ends within `seconds`; where none does, the smallest multiple that the setting allows.
 */
export function trainingDigitsWithin(config: RunConfig, digitsPerSecond: number, seconds: number): number {
  const work = seconds * digitsPerSecond - countsOf(config.digits).test * SCORING_SHARE;
  const { validationSplit, epochs, batchSize } = config;
  const workOfDigit = epochs * (1 - validationSplit + validationSplit * SCORING_SHARE);
  const digits = Math.floor(work / workOfDigit);
  const { least, most } = numberSetting('trainingDigits', config.digits);
  const fewest = Math.ceil(least / batchSize) * batchSize;
  return Math.min(most, Math.max(fewest, digits - (digits % batchSize)));
}
