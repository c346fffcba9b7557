import { bisect } from './bisect.ts';
import { CONFIDENCE, type Interval } from './interval.ts';
import { normalQuantile } from './normal.ts';
import { requirePairedDigits, type PairedDigits } from './pairedDigits.ts';

/**
 * Tango's score interval for the difference of two accuracies on the same digits, first minus second: all differences
 * that a score test does not reject. At zero that test is McNemar's, so interval and test tell one story.
 *
 * T. Tango, "Equivalence test and confidence interval for the difference in proportions for the paired-sample design",
 * Statistics in Medicine 17, 1998.
 */
export function pairedDifferenceInterval(pairs: PairedDigits, confidence = CONFIDENCE): Interval {
  requirePairedDigits(pairs);
  const { won, lost, digits } = pairs;
  const observed = (won - lost) / digits;
  const z = normalQuantile(confidence);
  // The score falls as the difference grows; it is zero at the observed one.
  return {
    low: bisect(-1, observed, (difference) => score(pairs, difference) < z),
    high: bisect(observed, 1, (difference) => score(pairs, difference) < -z),
  };
}

/** How many standard errors the counts lie from a supposed `difference`, in (-1, 1). */
function score({ won, lost, digits }: PairedDigits, difference: number): number {
  // The most likely share of lost digits, if the difference were the supposed one, solves a quadratic equation.
  const linear = -won - lost + (2 * digits - won + lost) * difference;
  const constant = -lost * difference * (1 - difference);
  const root = Math.sqrt(Math.max(0, linear * linear - 8 * digits * constant));
  // The form without a difference of like numbers.
  const likelyLost = linear > 0 ? (-2 * constant) / (root + linear) : (root - linear) / (4 * digits);
  const variance = digits * (2 * likelyLost + difference * (1 - difference));
  const distance = won - lost - digits * difference;
  return distance === 0 ? 0 : distance / Math.sqrt(Math.max(0, variance));
}
