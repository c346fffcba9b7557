import type { ImageSize } from './cropping.ts';

/** Rows, columns and channels of a picture: what `Cropping2D` takes of one example, channels last. */
export type PictureShape = readonly [rows: number, columns: number, channels: number];

/** A picture of any size with any number of channels. */
export interface Picture {
  readonly shape: PictureShape;
  /** Of shape `shape`: row by row, the channels of a pixel side by side. */
  readonly values: Uint8Array | Float32Array;
  /** The values that mean nothing of a channel (black, or paper) and all of it (white, or ink). */
  readonly range: ValueRange;
}

/** Two ends of what a value can be. */
export type ValueRange = readonly [none: number, full: number];

/** The range of a picture's values where they are shares, as networks take them. */
export const SHARES: ValueRange = [0, 1];

/** A picture of a shape whose bytes are all nothing. */
export function blankPicture(shape: PictureShape): Picture {
  const [rows, columns, channels] = shape;
  return { shape, values: new Uint8Array(rows * columns * channels), range: [0, 255] };
}

/** Rows and columns of a shape. */
export function sizeOf([rows, columns]: PictureShape): ImageSize {
  return [rows, columns];
}

/**
 * A picture's values as shares of its range, 0 to 1.
 * @throws RangeError when there are not as many values as the shape says
 */
export function sharesOf({ shape, values, range: [none, full] }: Picture): Float32Array {
  const [rows, columns, channels] = shape;
  if (values.length !== rows * columns * channels) {
    throw new RangeError(
      `A picture of shape (${shape.join(', ')}) has ${rows * columns * channels} values, but ${values.length} came: ` +
        'pass one number for each channel of each pixel.',
    );
  }
  return Float32Array.from(values, (value) => (value - none) / (full - none));
}
