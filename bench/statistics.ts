/** Figures of a sample, in the sample's unit. */
export interface Spread {
  readonly count: number;
  readonly least: number;
  readonly median: number;
  readonly percentile95: number;
  readonly most: number;
}

/** The spread of a sample of at least one number; the median of an even count is the mean of the two in the middle. */
export function spreadOf(sample: readonly number[]): Spread {
  const sorted = [...sample].sort((a, b) => a - b);
  const count = sorted.length;
  const numberAt = (place: number): number => sorted[place] ?? Number.NaN;
  return {
    count,
    least: numberAt(0),
    median: (numberAt(Math.ceil(count / 2) - 1) + numberAt(Math.floor(count / 2))) / 2,
    percentile95: numberAt(Math.ceil(0.95 * count) - 1),
    most: numberAt(count - 1),
  };
}

export function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}
