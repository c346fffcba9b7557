import { CONFIDENCE, type Interval } from './interval.ts';
import { studentTQuantile } from './studentT.ts';

/** What several seeds have given. */
export interface Sample {
  readonly count: number;
  readonly mean: number;
  /** Standard deviation of single seeds, with Bessel's correction; undefined for fewer than two. */
  readonly deviation: number | undefined;
  /**
   * Student's interval for the mean over all seeds; undefined for fewer than two. Also undefined where all values are
   * equal: accuracies come in steps, and a few equal ones do not show that there is no spread.
   */
  readonly interval: Interval | undefined;
}

/** Accuracies and losses that differ by less are equal: subtracting two of them leaves an error of 1e-16. */
const ROUNDING = 1e-12;

/** Mean and spread of `values`, of which there must be at least one; throws a `RangeError` otherwise. */
export function describeSample(values: readonly number[], confidence = CONFIDENCE): Sample {
  const count = values.length;
  if (count === 0) throw new RangeError('A sample without values has no mean; at least one is needed.');
  const mean = values.reduce((sum, value) => sum + value, 0) / count;
  if (count === 1) return { count, mean, deviation: undefined, interval: undefined };
  if (values.every((value) => Math.abs(value - mean) < ROUNDING)) {
    return { count, mean, deviation: 0, interval: undefined };
  }
  // From the mean outwards, in a second pass: a difference of two large sums would lose its digits.
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const deviation = Math.sqrt(squares / (count - 1));
  const reach = (studentTQuantile(confidence, count - 1) * deviation) / Math.sqrt(count);
  return { count, mean, deviation, interval: { low: mean - reach, high: mean + reach } };
}

/**
 * The differences `first - second` of two groups, pair by pair: position i of both has the same seed, so what the seed
 * does to both (order of the batches, initial weights) falls out. Throws a `RangeError` for groups of unequal size.
 */
export function describePairedDifference(
  first: readonly number[],
  second: readonly number[],
  confidence = CONFIDENCE,
): Sample {
  if (first.length !== second.length) {
    throw new RangeError(
      `Pairs need groups of one size, but these have ${first.length} and ${second.length} values.`,
    );
  }
  return describeSample(
    first.map((value, pair) => value - (second[pair] ?? Number.NaN)),
    confidence,
  );
}
