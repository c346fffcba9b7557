import type { Cropping2D } from '../crop/cropping.ts';
import { outputSize2D } from '../crop/outputShape.ts';
import { parseCropping2D } from '../crop/parseCropping2D.ts';
import { DIGIT_SHAPE } from '../digits/digitSet.ts';

/**
 * The cropping that `text` means, in any of the forms that Keras takes, if it leaves something of a digit; throws a
 * `CroppingError` with Keras's message otherwise.
 */
export function readDigitCropping(text: string): Cropping2D {
  const cropping = parseCropping2D(text);
  outputSize2D(DIGIT_SHAPE, cropping);
  return cropping;
}
