import type { PairedDigits } from '../../../src/statistics/pairedDigits.ts';
import golden from '../../golden/statistics.json' with { type: 'json' };

type Ends = readonly [low: number, high: number];

/** What SciPy and statsmodels have computed, see scripts/golden/statistics.py. */
export const GOLDEN = golden as unknown as {
  readonly normal: [confidence: number, quantile: number][];
  readonly studentT: [confidence: number, freedom: number, quantile: number][];
  readonly studentTShares: [t: number, freedom: number, share: number][];
  readonly wilson: [correct: number, digits: number, confidence: number, interval: Ends][];
  readonly pairs: (PairedDigits & { readonly p: number; readonly interval: Ends })[];
  readonly groups: {
    readonly first: number[];
    readonly second: number[];
    readonly mean: number;
    readonly deviation: number;
    readonly interval: Ends;
    /** Of the paired t-test. */
    readonly p: number;
  }[];
  readonly holm: [values: number[], corrected: number[]][];
};
