import { DIGIT_PIXELS, DIGIT_SIZE } from '../digits/digitSet.ts';
import type { InputWindow } from './trainableNetwork.ts';

/**
 * The window of the digits `indices` as numbers from 0 to 1, in the order (digit, row, column). `pixels` are
 * bytes of shape `(count, 28, 28)`.
 */
export function gatherDigits(pixels: Uint8Array, indices: Uint32Array, window: InputWindow): Float32Array {
  const { top, left, rows, columns } = window;
  const gathered = new Float32Array(indices.length * rows * columns);
  let target = 0;
  for (const index of indices) {
    let source = index * DIGIT_PIXELS + top * DIGIT_SIZE + left;
    for (let row = 0; row < rows; row += 1) {
      for (let column = 0; column < columns; column += 1) {
        gathered[target + column] = pixels[source + column]! / 255;
      }
      target += columns;
      source += DIGIT_SIZE;
    }
  }
  return gathered;
}
