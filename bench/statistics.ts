/** Figures of a sample, in the sample's unit. */
export interface Spread {
  readonly count: number;
  readonly least: number;
  readonly median: number;
  readonly percentile95: number;
  readonly most: number;
}

/** The spread of a sample of at least one number. */
export function spreadOf(sample: readonly number[]): Spread {
  const sorted = [...sample].sort((a, b) => a - b);
  const at = (share: number): number =>
    sorted[Math.ceil(share * sorted.length) - 1] ?? sorted[0] ?? Number.NaN;
  return { count: sorted.length, least: at(0), median: at(0.5), percentile95: at(0.95), most: at(1) };
}
