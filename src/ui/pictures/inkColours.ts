/** Red, green and blue, 0 to 255. */
export type Colour = readonly [red: number, green: number, blue: number];

/** What a digit is drawn on, and with; the same in both themes, as the page's pictures of digits are always dark. */
export const PAPER: Colour = [16, 19, 26];
export const INK: Colour = [255, 255, 255];
/** Ink that the crop cuts off: red, everywhere. */
export const CUT_INK: Colour = [255, 92, 122];

/** The colour a share (0 to 1) of the way from `from` to `to`. */
export function blend(from: Colour, to: Colour, share: number): Colour {
  const channel = (at: 0 | 1 | 2): number => Math.round(from[at] + (to[at] - from[at]) * share);
  return [channel(0), channel(1), channel(2)];
}

/** A colour in CSS. */
export function cssColour([red, green, blue]: Colour): string {
  return `rgb(${red} ${green} ${blue})`;
}

/** The image of `rows x columns` values (0 to `full`) as canvas pixels, ink on paper. */
export function inkImage(values: ArrayLike<number>, rows: number, columns: number, full: number): ImageData {
  const image = new ImageData(columns, rows);
  for (let at = 0; at < rows * columns; at += 1) {
    setColour(image.data, at, blend(PAPER, INK, (values[at] ?? 0) / full));
  }
  return image;
}

/** Writes one opaque pixel into red, green, blue and opacity of a picture: value by value, as there are many. */
export function setColour(bytes: Uint8ClampedArray, pixel: number, [red, green, blue]: Colour): void {
  bytes[4 * pixel] = red;
  bytes[4 * pixel + 1] = green;
  bytes[4 * pixel + 2] = blue;
  bytes[4 * pixel + 3] = 255;
}
