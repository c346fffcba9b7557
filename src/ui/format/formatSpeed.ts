import * as words from '../../words/words.ts';

/**
 * A speed of training for people, such as "7,900 digits/s". Speeds vary from second to second; more than two digits would
 * pretend a precision that is not there.
 */
export function formatSpeed(digitsPerSecond: number): string {
  return words.parts_speed_text({ digits: Number(digitsPerSecond.toPrecision(2)) });
}
