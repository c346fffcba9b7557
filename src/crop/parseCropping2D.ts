import type { Cropping2D } from './cropping.ts';
import { parseLiteral } from './notation/parseLiteral.ts';
import { standardizeCropping2D } from './standardize/standardizeCropping.ts';

/**
 * The cropping that `text` means as the `cropping` argument of Keras's `Cropping2D`, such as `5`, `(5, 4)` or
 * `((5, 5), (4, 4))`. Whether an image is large enough for it is not asked here.
 * @throws NotationError when `text` is not a Python literal
 * @throws KerasError when Keras refuses the value, be it only when the layer is called
 */
export function parseCropping2D(text: string): Cropping2D {
  const { cropping, callError } = standardizeCropping2D(parseLiteral(text));
  if (callError !== undefined) throw callError;
  return cropping;
}
