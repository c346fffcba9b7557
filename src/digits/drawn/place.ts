import { DIGIT_SIZE } from '../digitSet.ts';
import { BOX_SIZE } from './fit.ts';

/** Row and column in which MNIST's centres of mass lie: half a pixel below and to the right of the true centre, 13.5. */
export const CENTRE = DIGIT_SIZE / 2;

/**
 * Copies the ink of a box into a digit, moved by whole pixels so that its centre of mass comes nearest to `CENTRE`
 * without cutting the box.
 *
 * @param pixels of the digit, shape `(28, 28)`; all are written
 * @param ink shape `(20, 20)`, not all zero
 */
export function placeByCentreOfMass(pixels: Uint8Array, ink: Uint8Array): void {
  let mass = 0;
  let momentX = 0;
  let momentY = 0;
  for (let row = 0; row < BOX_SIZE; row += 1) {
    for (let column = 0; column < BOX_SIZE; column += 1) {
      const value = ink[row * BOX_SIZE + column]!;
      mass += value;
      momentX += value * column;
      momentY += value * row;
    }
  }
  const left = startOfBox(momentX / mass);
  const top = startOfBox(momentY / mass);
  pixels.fill(0);
  for (let row = 0; row < BOX_SIZE; row += 1) {
    const line = ink.subarray(row * BOX_SIZE, (row + 1) * BOX_SIZE);
    pixels.set(line, (top + row) * DIGIT_SIZE + left);
  }
}

/** First row or column of the box in the digit. */
function startOfBox(centreOfMass: number): number {
  return Math.min(DIGIT_SIZE - BOX_SIZE, Math.max(0, Math.round(CENTRE - centreOfMass)));
}
