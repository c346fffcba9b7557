import { mcNemarTest } from './mcNemar.ts';
import { requirePairedDigits, type PairedDigits } from './pairedDigits.ts';
import { describeSample } from './sample.ts';
import { studentTShareWithin } from './studentT.ts';

/**
 * The two-sided p-value of the test behind `claimOn`: McNemar's for the two networks of one seed, Student's paired t-test
 * for the differences of several. 1 where several seeds show no spread: they tell nothing, however far from zero.
 *
 * Throws a `RangeError` where there is no seed.
 */
export function differenceTest(seeds: readonly PairedDigits[]): number {
  const [first] = seeds;
  if (first && seeds.length === 1) return mcNemarTest(first);
  seeds.forEach(requirePairedDigits);
  const {
    count,
    mean,
    deviation = 0,
  } = describeSample(seeds.map(({ won, lost, digits }) => (won - lost) / digits));
  if (deviation === 0) return 1;
  return 1 - studentTShareWithin((Math.abs(mean) / deviation) * Math.sqrt(count), count - 1);
}
