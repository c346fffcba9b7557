import { countsOf } from '../digits/sources.ts';
import type { RunConfig } from './config.ts';

/** How a config divides its digits and how many batches that makes. */
export interface RunPlan {
  /** The digits 0 to `training - 1` of the training set train. */
  readonly training: number;
  /** The digits `training` to `training + validation - 1` validate. */
  readonly validation: number;
  /** Batches of one epoch; the last one may be smaller than the others. */
  readonly batches: number;
  /** Batches of the whole run. */
  readonly steps: number;
}

/**
 * The plan of a run. The digits are split as Keras's `validation_split` splits them: the last share validates,
 * unshuffled.
 *
 * Throws an `Error` that names the setting where the config leaves nothing to train.
 */
export function planRun(config: RunConfig): RunPlan {
  requireWhole('epochs', config.epochs, 1, Infinity);
  requireWhole('batchSize', config.batchSize, 1, Infinity);
  requireWhole('trainingDigits', config.trainingDigits, 1, countsOf(config.digits).train);
  const training = Math.floor(config.trainingDigits * (1 - config.validationSplit));
  if (!(training >= 1 && training <= config.trainingDigits)) {
    throw new Error(
      `validationSplit ${config.validationSplit} of ${config.trainingDigits} digits leaves none to train with; ` +
        'it must be at least 0 and small enough to leave one.',
    );
  }
  const batches = Math.ceil(training / config.batchSize);
  return {
    training,
    validation: config.trainingDigits - training,
    batches,
    steps: batches * config.epochs,
  };
}

function requireWhole(setting: string, value: number, least: number, most: number): void {
  if (Number.isInteger(value) && value >= least && value <= most) return;
  const range = most === Infinity ? `${least} or more` : `${least} to ${most}`;
  throw new Error(`${setting} is ${value}; it must be a whole number, ${range}.`);
}
