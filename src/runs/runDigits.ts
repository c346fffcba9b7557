import { marginsOf, type Cropping2D } from '../crop/cropping.ts';
import { borderedDigits, type Border } from '../digits/border/border.ts';
import type { Digits } from '../digits/digitSet.ts';
import type { RunConfig } from './config.ts';

/** Whether a crop leaves anything of a border to be seen. */
export function isBorderSeen(cropping: Cropping2D, { width }: Border): boolean {
  return Math.min(...Object.values(marginsOf(cropping))) < width;
}

/**
 * The digits as a run sees them: with its border, where its crop leaves any of it. Then they are a copy, 55 MB for all of
 * MNIST; else the same object.
 */
export function runDigits(
  digits: Digits,
  { border, cropping, trainingDigits }: Pick<RunConfig, 'border' | 'cropping' | 'trainingDigits'>,
): Digits {
  if (border === undefined || !isBorderSeen(cropping, border)) return digits;
  return borderedDigits(digits, border, trainingDigits);
}
