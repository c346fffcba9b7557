import type { Cropping2D, ImageSize } from './cropping.ts';
import { outputSize2D } from './outputShape.ts';

/**
 * A copy of `pixels`, an image of shape `(rows, columns)` row by row, without its margins; it shares no memory with
 * the image.
 * @throws KerasError when no row or no column would remain
 * @throws RangeError when there are not as many pixels as the size says
 */
export function cropImage(pixels: Uint8Array, size: ImageSize, cropping: Cropping2D): Uint8Array<ArrayBuffer>;
export function cropImage(
  pixels: Float32Array,
  size: ImageSize,
  cropping: Cropping2D,
): Float32Array<ArrayBuffer>;
export function cropImage(
  pixels: Uint8Array | Float32Array,
  size: ImageSize,
  cropping: Cropping2D,
): Uint8Array<ArrayBuffer> | Float32Array<ArrayBuffer> {
  const [rows, columns] = size;
  if (pixels.length !== rows * columns) {
    throw new RangeError(
      `An image of ${rows} rows and ${columns} columns has ${rows * columns} pixels, but ${pixels.length} came: ` +
        'pass one image with one number for each pixel.',
    );
  }
  const [croppedRows, croppedColumns] = outputSize2D(size, cropping);
  const [[top], [left]] = cropping;
  // The content is replaced row by row; this is the way to an array of the same kind.
  const cropped = pixels.slice(0, croppedRows * croppedColumns);
  for (let row = 0; row < croppedRows; row += 1) {
    const start = (top + row) * columns + left;
    cropped.set(pixels.subarray(start, start + croppedColumns), row * croppedColumns);
  }
  return cropped;
}
