import { CONFIDENCE, type Interval } from './interval.ts';
import { mcNemarTest } from './mcNemar.ts';
import { requirePairedDigits, type PairedDigits } from './pairedDigits.ts';
import { describeSample } from './sample.ts';

/**
 * What may be said of a difference between two ways to train, with the figures that it rests on. `isReal` says whether
 * a difference can be claimed; for a single seed only one of these two networks.
 */
export type Claim =
  /** Two networks that get exactly the same digits right. */
  | { readonly kind: 'sameDigits'; readonly isReal: false }
  /** Two networks; `p` is the share of repetitions in which chance alone does as much. */
  | {
      readonly kind: 'networks';
      readonly isReal: boolean;
      readonly won: number;
      readonly lost: number;
      readonly p: number;
    }
  /** The mean of the differences of the accuracies over several seeds, and its confidence interval, as shares. */
  | {
      readonly kind: 'seeds';
      readonly isReal: boolean;
      readonly seeds: number;
      readonly mean: number;
      readonly interval: Interval;
    }
  /** Seeds that agree to the digit; they tell nothing of the spread. */
  | { readonly kind: 'equalSeeds'; readonly isReal: false; readonly seeds: number; readonly mean: number };

/**
 * What the test digits say of some runs against a baseline, seed by seed: each entry compares the two runs of one seed,
 * the run first and the baseline second. Throws a `RangeError` where there is no entry.
 *
 * One pair of networks is judged by McNemar's test, which sees those two networks only. Several are judged by how much
 * their differences spread from seed to seed, which is what a claim about the crop itself rests on.
 */
export function claimOn(seeds: readonly PairedDigits[]): Claim {
  const [first] = seeds;
  if (first === undefined) throw new RangeError('There is nothing to compare: at least one seed is needed.');
  seeds.forEach(requirePairedDigits);
  return seeds.length === 1 ? claimOnNetworks(first) : claimOnSeeds(seeds);
}

function claimOnNetworks(pairs: PairedDigits): Claim {
  const { won, lost } = pairs;
  if (won + lost === 0) return { kind: 'sameDigits', isReal: false };
  const p = mcNemarTest(pairs);
  return { kind: 'networks', isReal: p < 1 - CONFIDENCE, won, lost, p };
}

function claimOnSeeds(pairs: readonly PairedDigits[]): Claim {
  const { count, mean, interval } = describeSample(
    pairs.map(({ won, lost, digits }) => (won - lost) / digits),
  );
  if (interval === undefined) return { kind: 'equalSeeds', isReal: false, seeds: count, mean };
  return { kind: 'seeds', isReal: interval.low > 0 || interval.high < 0, seeds: count, mean, interval };
}
