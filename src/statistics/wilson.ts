import { CONFIDENCE, type Interval } from './interval.ts';
import { normalQuantile } from './normal.ts';

/**
 * Wilson's score interval for an accuracy, of which `correct` of `digits` (1 or more) are a sample: never outside 0 to 1,
 * and sound near both (E. B. Wilson, Journal of the American Statistical Association 22, 1927).
 */
export function accuracyInterval(correct: number, digits: number, confidence = CONFIDENCE): Interval {
  if (!(digits >= 1 && correct >= 0 && correct <= digits)) {
    throw new RangeError(
      `${correct} of ${digits} is no share: 0 <= correct <= digits and a digit are needed.`,
    );
  }
  const z = normalQuantile(confidence);
  const centre = correct + (z * z) / 2;
  const reach = z * Math.sqrt((correct * (digits - correct)) / digits + (z * z) / 4);
  // At the ends the two are equal but for rounding.
  return {
    low: correct === 0 ? 0 : (centre - reach) / (digits + z * z),
    high: correct === digits ? 1 : (centre + reach) / (digits + z * z),
  };
}
