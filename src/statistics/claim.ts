import { CONFIDENCE } from './interval.ts';
import { mcNemarTest } from './mcNemar.ts';
import { requirePairedDigits, type PairedDigits } from './pairedDigits.ts';
import { describeSample } from './sample.ts';

/** What may be said of a difference between two ways to train. */
export interface Claim {
  /** One plain sentence. */
  readonly sentence: string;
  /** Whether a difference can be claimed; for a single seed only one of these two networks. */
  readonly isReal: boolean;
}

/**
 * What the test digits say of some runs against a baseline, seed by seed: each entry compares the two runs of one seed, the
 * run first and the `baseline` (its name) second. Throws a `RangeError` where there is no entry.
 *
 * One pair of networks is judged by McNemar's test, which sees those two networks only. Several are judged by how much
 * their differences spread from seed to seed, which is what a claim about the crop itself rests on.
 */
export function claimOn(seeds: readonly PairedDigits[], baseline: string): Claim {
  const [first] = seeds;
  if (first === undefined) throw new RangeError('There is nothing to compare: at least one seed is needed.');
  seeds.forEach(requirePairedDigits);
  return seeds.length === 1 ? claimOnNetworks(first, baseline) : claimOnSeeds(seeds, baseline);
}

/** How often chance alone does as much, such as "in 3 of 100 repetitions". Never rounded down to "never". */
export function chanceInWords(p: number): string {
  if (p >= 0.995) return 'in nearly every repetition';
  const base = [100, 1000, 10_000].find((repetitions) => p * repetitions >= 1);
  if (base === undefined) return 'in less than 1 of 10,000 repetitions';
  return `in ${Math.round(p * base)} of ${base.toLocaleString('en-US')} repetitions`;
}

function claimOnNetworks(pairs: PairedDigits, baseline: string): Claim {
  const { won, lost } = pairs;
  if (won + lost === 0) {
    const sentence = `Both networks get exactly the same digits right: no difference to ${baseline} can be claimed.`;
    return { sentence, isReal: false };
  }
  const p = mcNemarTest(pairs);
  const isReal = p < 1 - CONFIDENCE;
  const counts = `${digits(won)} won, ${lost} lost against ${baseline}`;
  const chance = `a difference this large would come up by chance ${chanceInWords(p)}`;
  const claim = isReal
    ? 'so these two networks differ, but only several seeds can show whether the crop is the reason'
    : 'so no difference can be claimed';
  return { sentence: `${counts}: ${chance}, ${claim}.`, isReal };
}

function claimOnSeeds(seeds: readonly PairedDigits[], baseline: string): Claim {
  const { count, mean, interval } = describeSample(
    seeds.map(({ won, lost, digits }) => (won - lost) / digits),
  );
  if (interval === undefined) return claimOnEqualSeeds(count, mean, baseline);
  const range = `${CONFIDENCE * 100} % confidence interval ${points(interval.low)} to ${points(interval.high)}`;
  const start = `Over ${count} seeds the test accuracy is ${moreOrLess(mean)} than ${baseline}'s`;
  const isReal = interval.low > 0 || interval.high < 0;
  const claim = isReal
    ? 'more than the spread between seeds explains'
    : 'which includes zero, so no difference can be claimed';
  return { sentence: `${start} on average (${range}), ${claim}.`, isReal };
}

/** Seeds that agree to the digit are few; they tell nothing of the spread. */
function claimOnEqualSeeds(count: number, mean: number, baseline: string): Claim {
  const sentence =
    mean === 0
      ? `In all ${count} seeds the test accuracy equals ${baseline}'s: no difference can be claimed.`
      : `In all ${count} seeds the test accuracy is ${moreOrLess(mean)} than ${baseline}'s, but without any spread ` +
        'between seeds no difference can be claimed: train more of them.';
  return { sentence, isReal: false };
}

function moreOrLess(difference: number): string {
  return `${points(Math.abs(difference)).replace('+', '')} points ${difference < 0 ? 'lower' : 'higher'}`;
}

/** A difference of accuracies in percentage points, with its sign: "−0.23". */
function points(difference: number): string {
  const text = (100 * Math.abs(difference)).toFixed(2);
  if (Number(text) === 0) return text;
  return `${difference < 0 ? '−' : '+'}${text}`;
}

function digits(count: number): string {
  return count === 1 ? '1 digit' : `${count} digits`;
}
