import { bisect } from './bisect.ts';

/**
 * The share of Student's t distribution with `freedom` degrees of freedom (a whole number, 1 or more) that lies within `t`
 * (0 or more) of zero.
 *
 * For whole degrees of freedom a finite sum over the angle atan(t / √freedom), so nothing is approximated (Abramowitz and
 * Stegun, Handbook of Mathematical Functions, 26.7.3 and 26.7.4).
 */
export function studentTShareWithin(t: number, freedom: number): number {
  return shareWithinAngle(Math.atan(t / Math.sqrt(freedom)), freedom);
}

/** The t to both sides of zero that holds the share `confidence` of the distribution: 4.303 for 0.95 and 2. */
export function studentTQuantile(confidence: number, freedom: number): number {
  const angle = bisect(0, Math.PI / 2, (candidate) => shareWithinAngle(candidate, freedom) > confidence);
  return Math.sqrt(freedom) * Math.tan(angle);
}

function shareWithinAngle(angle: number, freedom: number): number {
  const [sine, cosine] = [Math.sin(angle), Math.cos(angle)];
  const isOdd = freedom % 2 === 1;
  let term = isOdd ? cosine : 1;
  let sum = 0;
  for (let power = isOdd ? 1 : 0; power <= freedom - 2; power += 2) {
    sum += term;
    term *= ((power + 1) / (power + 2)) * cosine * cosine;
  }
  return isOdd ? (2 / Math.PI) * (angle + sine * sum) : sine * sum;
}
