import { keepsPixel, type Cropping2D } from '../../crop/cropping.ts';
import { sizeOf, type Picture } from '../../crop/picture.ts';
import { blend, CUT_INK, INK, PAPER, setColour, type Colour } from './inkColours.ts';

/** How much of the ink is seen through what is cut away. */
const CUT_STRENGTH = 0.85;
/** Shades of ink that are told apart: those of a byte. */
const SHADES = 255;

/** The colour of a pixel with so much ink (0 to 1), whether it is kept or cut. */
export function inkColour(ink: number, kept: boolean): Colour {
  return kept ? blend(PAPER, INK, ink) : blend(PAPER, CUT_INK, ink * CUT_STRENGTH);
}

/** Of each shade: a page has a hundred digits. */
const KEPT_COLOURS = Array.from({ length: SHADES + 1 }, (_, shade) => inkColour(shade / SHADES, true));
const CUT_COLOURS = Array.from({ length: SHADES + 1 }, (_, shade) => inkColour(shade / SHADES, false));

/**
 * A picture under a crop: red, green, blue and opacity of `rows x columns` opaque pixels. What is kept has its own colours
 * (three channels are red, green and blue, a fourth is opacity over paper; any other number is ink on paper, the mean of all),
 * what is cut is red by its ink.
 */
export function paintPicture(picture: Picture, cropping: Cropping2D): Uint8ClampedArray<ArrayBuffer> {
  const { shape } = picture;
  const [rows, columns, channels] = shape;
  const size = sizeOf(shape);
  const bytes = new Uint8ClampedArray(4 * rows * columns);
  const hasColours = channels === 3 || channels === 4;
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const pixel = row * columns + column;
      const kept = keepsPixel(cropping, size, row, column);
      if (kept && hasColours) {
        setColour(bytes, pixel, colourOf(picture, pixel));
        continue;
      }
      const shade = Math.round(SHADES * inkOf(picture, pixel));
      setColour(bytes, pixel, (kept ? KEPT_COLOURS : CUT_COLOURS)[shade] ?? PAPER);
    }
  }
  return bytes;
}

/** How much ink a pixel has, 0 to 1: the mean of its channels, of which opacity is none. */
export function inkOf(
  { shape: [, , channels], values, range: [none, full] }: Picture,
  pixel: number,
): number {
  const inked = channels === 4 ? 3 : channels;
  let sum = 0;
  for (let channel = 0; channel < inked; channel += 1) {
    sum += ((values[pixel * channels + channel] ?? none) - none) / (full - none);
  }
  return sum / inked;
}

/** The colour of a pixel of three channels, or of four, the last of which is opacity. */
function colourOf({ shape: [, , channels], values, range: [none, full] }: Picture, pixel: number): Colour {
  const share = (channel: number): number =>
    ((values[pixel * channels + channel] ?? full) - none) / (full - none);
  const colour: Colour = [255 * share(0), 255 * share(1), 255 * share(2)];
  return channels === 4 ? blend(PAPER, colour, share(3)) : colour;
}
