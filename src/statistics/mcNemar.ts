import { requirePairedDigits, type PairedDigits } from './pairedDigits.ts';

/**
 * The two-sided p-value of McNemar's exact test: how probable it is that `won` and `lost` lie at least so far apart if each
 * digit on which the networks differ goes to either by the toss of a coin. 1 where they differ on none.
 *
 * Q. McNemar, Psychometrika 12, 1947; the exact form is the sign test. It compares these two trained networks, not the two
 * ways to train one: that takes several seeds.
 */
export function mcNemarTest(pairs: PairedDigits): number {
  requirePairedDigits(pairs);
  const { won, lost } = pairs;
  const fewer = Math.min(won, lost);
  const tosses = won + lost;
  return won === lost ? 1 : Math.min(1, 2 * probabilityOfAtMost(fewer, tosses));
}

/** The probability of at most `heads` in `tosses` of a fair coin, `heads` below a half of them; 0 below 1e-308. */
function probabilityOfAtMost(heads: number, tosses: number): number {
  // From the largest term downwards, each as a share of the largest.
  let share = 1;
  let sum = 1;
  for (let count = heads; count > 0 && share > sum * Number.EPSILON; count -= 1) {
    share *= count / (tosses - count + 1);
    sum += share;
  }
  return probabilityOf(heads, tosses) * sum;
}

/** C(tosses, heads) / 2^tosses. Halving is exact, and done as soon as there is room: nothing overflows on the way. */
function probabilityOf(heads: number, tosses: number): number {
  let value = 1;
  let halvings = tosses;
  for (let count = 1; count <= heads; count += 1) {
    value *= (tosses - heads + count) / count;
    for (; value >= 1 && halvings > 0; halvings -= 1) value /= 2;
  }
  // In two factors, as a power of two below 2^-1074 is zero.
  return value * 2 ** -Math.floor(halvings / 2) * 2 ** -Math.ceil(halvings / 2);
}
