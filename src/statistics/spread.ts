/** What several values have in common, and how far single ones lie from it. */
export interface Spread {
  readonly count: number;
  readonly mean: number;
  /** Standard deviation of single values, with Bessel's correction; undefined for fewer than two. */
  readonly deviation: number | undefined;
}

/** Accuracies and losses that differ by less are equal: subtracting two of them leaves an error of 1e-16. */
const ROUNDING = 1e-12;

/** Mean and spread of `values`, of which there must be at least one; throws a `RangeError` otherwise. */
export function spreadOf(values: readonly number[]): Spread {
  const count = values.length;
  if (count === 0) throw new RangeError('A sample without values has no mean; at least one is needed.');
  const mean = values.reduce((sum, value) => sum + value, 0) / count;
  if (count === 1) return { count, mean, deviation: undefined };
  if (values.every((value) => Math.abs(value - mean) < ROUNDING)) return { count, mean, deviation: 0 };
  // From the mean outwards, in a second pass: a difference of two large sums would lose its digits.
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { count, mean, deviation: Math.sqrt(squares / (count - 1)) };
}
