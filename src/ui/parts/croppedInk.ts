import { marginsOf, type Cropping2D } from '../../crop/cropping.ts';
import { DIGIT_PIXELS, DIGIT_SIZE } from '../../digits/digitSet.ts';
import { blend, CUT_INK, INK, PAPER, type Colour } from './inkColours.ts';

/** How much of the digit's ink is seen through what is cut away. */
const CUT_STRENGTH = 0.85;

/** The colour of one pixel of a digit (784 bytes) under a crop: ink on paper, and red where it is cut. */
export function croppedColour(pixels: Uint8Array, cropping: Cropping2D, row: number, column: number): Colour {
  const ink = (pixels[row * DIGIT_SIZE + column] ?? 0) / 255;
  return inkColour(ink, isPixelKept(cropping, row, column));
}

/** The colour of a pixel with so much ink (0 to 1), whether it is kept or cut. */
export function inkColour(ink: number, kept: boolean): Colour {
  return kept ? blend(PAPER, INK, ink) : blend(PAPER, CUT_INK, ink * CUT_STRENGTH);
}

/** A whole digit so: red, green, blue and opacity of 28 x 28 pixels. */
export function croppedBytes(pixels: Uint8Array, cropping: Cropping2D): Uint8ClampedArray<ArrayBuffer> {
  const bytes = new Uint8ClampedArray(4 * DIGIT_PIXELS);
  for (let at = 0; at < DIGIT_PIXELS; at += 1) {
    const [row, column] = [Math.floor(at / DIGIT_SIZE), at % DIGIT_SIZE];
    bytes.set([...croppedColour(pixels, cropping, row, column), 255], 4 * at);
  }
  return bytes;
}

/** Whether `cropping` keeps that pixel of a digit. */
export function isPixelKept(cropping: Cropping2D, row: number, column: number): boolean {
  const { top, bottom, left, right } = marginsOf(cropping);
  return row >= top && row < DIGIT_SIZE - bottom && column >= left && column < DIGIT_SIZE - right;
}
