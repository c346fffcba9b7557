import { marginsOf, type Cropping2D } from '../../crop/cropping.ts';
import { DIGIT_PIXELS, DIGIT_SIZE } from '../../digits/digitSet.ts';
import { blend, CUT_INK, INK, PAPER, setColour, type Colour } from './inkColours.ts';

/** How much of the digit's ink is seen through what is cut away. */
const CUT_STRENGTH = 0.85;

/** The colour of one pixel of a digit (784 bytes) under a crop: ink on paper, and red where it is cut. */
export function croppedColour(pixels: Uint8Array, cropping: Cropping2D, row: number, column: number): Colour {
  const colours = isPixelKept(cropping, row, column) ? KEPT_COLOURS : CUT_COLOURS;
  return colours[pixels[row * DIGIT_SIZE + column] ?? 0] ?? PAPER;
}

/** The colour of a pixel with so much ink (0 to 1), whether it is kept or cut. */
export function inkColour(ink: number, kept: boolean): Colour {
  return kept ? blend(PAPER, INK, ink) : blend(PAPER, CUT_INK, ink * CUT_STRENGTH);
}

/** A whole digit so: red, green, blue and opacity of 28 x 28 pixels. */
export function croppedBytes(pixels: Uint8Array, cropping: Cropping2D): Uint8ClampedArray<ArrayBuffer> {
  const bytes = new Uint8ClampedArray(4 * DIGIT_PIXELS);
  for (let row = 0; row < DIGIT_SIZE; row += 1) {
    for (let column = 0; column < DIGIT_SIZE; column += 1) {
      setColour(bytes, row * DIGIT_SIZE + column, croppedColour(pixels, cropping, row, column));
    }
  }
  return bytes;
}

/** Of each byte of ink: a page has a hundred digits. */
const KEPT_COLOURS = Array.from({ length: 256 }, (_, byte) => inkColour(byte / 255, true));
const CUT_COLOURS = Array.from({ length: 256 }, (_, byte) => inkColour(byte / 255, false));

/** Whether `cropping` keeps that pixel of a digit. */
export function isPixelKept(cropping: Cropping2D, row: number, column: number): boolean {
  const { top, bottom, left, right } = marginsOf(cropping);
  return row >= top && row < DIGIT_SIZE - bottom && column >= left && column < DIGIT_SIZE - right;
}
