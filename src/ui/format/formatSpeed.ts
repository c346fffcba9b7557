import { formatCount } from '../../network/summary.ts';

/**
 * A speed of training for people, such as "7,900 digits/s". Speeds vary from second to second; more than two digits would
 * pretend a precision that is not there.
 */
export function formatSpeed(digitsPerSecond: number): string {
  return `${formatCount(Number(digitsPerSecond.toPrecision(2)))} digits/s`;
}
