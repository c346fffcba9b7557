import { CONFIDENCE, type Interval } from './interval.ts';
import { spreadOf, type Spread } from './spread.ts';
import { studentTQuantile } from './studentT.ts';

/** What several seeds have given. */
export interface Sample extends Spread {
  /**
   * Student's interval for the mean over all seeds; undefined for fewer than two. Also undefined where all values are
   * equal: accuracies come in steps, and a few equal ones do not show that there is no spread.
   */
  readonly interval: Interval | undefined;
}

/** Mean, spread and interval of `values`, of which there must be at least one; throws a `RangeError` otherwise. */
export function describeSample(values: readonly number[], confidence = CONFIDENCE): Sample {
  const spread = spreadOf(values);
  const { count, mean, deviation = 0 } = spread;
  if (deviation === 0) return { ...spread, interval: undefined };
  const reach = (studentTQuantile(confidence, count - 1) * deviation) / Math.sqrt(count);
  return { ...spread, interval: { low: mean - reach, high: mean + reach } };
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
