import { DIGIT_PIXELS, DIGIT_SIZE, pixelsOf, type DigitSet } from './digitSet.ts';

/** What is known of the ink of a whole training set, exact. */
export interface TrainingInk {
  /** Sum of the pixels over all training digits, shape `(28, 28)`; below 2^32. */
  readonly sums: Uint32Array;
  /**
   * Blank margins of each training digit in pixels, shape `(count, 4)`: top, bottom, left, right. A crop keeps a digit
   * whole where none of its margins is larger. All four are 28 for a digit without ink: no crop cuts it.
   */
  readonly blankMargins: Uint8Array;
}

/** The ink of all digits of `set`, counted in one pass over its pixels. */
export function measureTrainingInk(set: DigitSet): TrainingInk {
  const sums = new Uint32Array(DIGIT_PIXELS);
  const blankMargins = new Uint8Array(set.count * 4);
  for (let digit = 0; digit < set.count; digit += 1) {
    const pixels = pixelsOf(set, digit);
    for (let pixel = 0; pixel < DIGIT_PIXELS; pixel += 1) {
      sums[pixel]! += pixels[pixel]!;
    }
    writeBlankMargins(pixels, blankMargins.subarray(digit * 4, digit * 4 + 4));
  }
  return { sums, blankMargins };
}

function writeBlankMargins(pixels: Uint8Array, margins: Uint8Array): void {
  const firstInk = pixels.findIndex((value) => value > 0);
  if (firstInk === -1) {
    margins.fill(DIGIT_SIZE);
    return;
  }
  const top = Math.floor(firstInk / DIGIT_SIZE);
  const bottom = DIGIT_SIZE - 1 - Math.floor(lastInk(pixels) / DIGIT_SIZE);
  let left = DIGIT_SIZE;
  let right = DIGIT_SIZE;
  for (let row = top; row < DIGIT_SIZE - bottom; row += 1) {
    for (let column = 0; column < left; column += 1) {
      if (pixels[row * DIGIT_SIZE + column] !== 0) left = column;
    }
    for (let margin = 0; margin < right; margin += 1) {
      if (pixels[row * DIGIT_SIZE + DIGIT_SIZE - 1 - margin] !== 0) right = margin;
    }
  }
  margins.set([top, bottom, left, right]);
}

function lastInk(pixels: Uint8Array): number {
  let place = DIGIT_PIXELS - 1;
  while (pixels[place] === 0) place -= 1;
  return place;
}
