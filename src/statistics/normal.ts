import { bisect } from './bisect.ts';

/** Beyond it the share outside is below 1e-12, and the series would lose its digits. */
const FARTHEST = 7;

/**
 * The share of a standard normal distribution that lies within `deviations` (0 to 7) of its mean, to 1e-15.
 *
 * By the series φ(x)(x + x³/3 + x⁵/(3·5) + …), whose terms are all positive (Marsaglia, Journal of Statistical Software
 * 11(4), 2004).
 */
export function normalShareWithin(deviations: number): number {
  let term = deviations;
  let sum = term;
  for (let odd = 3; term > sum * Number.EPSILON; odd += 2) {
    term *= (deviations * deviations) / odd;
    sum += term;
  }
  return 2 * sum * (Math.exp((-deviations * deviations) / 2) / Math.sqrt(2 * Math.PI));
}

/** How many standard deviations to both sides of the mean hold the share `confidence` (0 to 0.999999): 1.96 for 0.95. */
export function normalQuantile(confidence: number): number {
  return bisect(0, FARTHEST, (deviations) => normalShareWithin(deviations) > confidence);
}
