import { marginsOf, type Cropping2D } from '../crop/cropping.ts';
import { borderedDigits, type Border } from '../digits/border/border.ts';
import type { Digits } from '../digits/digitSet.ts';
import type { RunConfig } from './config.ts';

/** Whether a crop leaves anything of a border to be seen. */
export function isBorderSeen(cropping: Cropping2D, { width }: Border): boolean {
  return Math.min(...Object.values(marginsOf(cropping))) < width;
}

/** Whether a run sees digits with a border: it has one, and its crop leaves something of it. */
export function seesBorder<Config extends Pick<RunConfig, 'border' | 'cropping'>>(
  config: Config,
): config is Config & { readonly border: Border } {
  return config.border !== undefined && isBorderSeen(config.cropping, config.border);
}

/**
 * The digits as a run sees them: with its border, where its crop leaves any of it. Then they are a copy, 55 MB for all of
 * MNIST; else the same object.
 */
export function runDigits(
  digits: Digits,
  config: Pick<RunConfig, 'border' | 'cropping' | 'trainingDigits'>,
): Digits {
  return seesBorder(config) ? borderedDigits(digits, config.border, config.trainingDigits) : digits;
}
