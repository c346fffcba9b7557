import { marginsOf, type Cropping2D, type ImageSize } from './cropping.ts';

/**
 * Sums over all rectangles of an image in constant time each: entry `(r, c)` of shape `(rows + 1, columns + 1)` is the
 * sum of the pixels above row `r` and left of column `c`.
 */
export interface SummedAreaTable {
  readonly size: ImageSize;
  readonly sums: Float64Array;
}

/** The summed-area table of an image of `rows x columns` pixels, exact for whole numbers up to 2^53 in total. */
export function summedAreaTable(pixels: ArrayLike<number>, size: ImageSize): SummedAreaTable {
  const [rows, columns] = size;
  const width = columns + 1;
  const sums = new Float64Array((rows + 1) * width);
  for (let row = 0; row < rows; row += 1) {
    let rowSum = 0;
    for (let column = 0; column < columns; column += 1) {
      rowSum += pixels[row * columns + column] ?? 0;
      sums[(row + 1) * width + column + 1] = (sums[row * width + column + 1] ?? 0) + rowSum;
    }
  }
  return { size, sums };
}

/** The share of the ink that `cropping` keeps, 0 to 1; 1 for an image without ink, which has none to lose. */
export function inkKept({ size: [rows, columns], sums }: SummedAreaTable, cropping: Cropping2D): number {
  const { top, bottom, left, right } = marginsOf(cropping);
  const above = (row: number, column: number): number => sums[row * (columns + 1) + column] ?? 0;
  const [low, far] = [rows - bottom, columns - right];
  const total = above(rows, columns);
  const kept = above(low, far) - above(top, far) - above(low, left) + above(top, left);
  return total === 0 ? 1 : kept / total;
}

/** The share of the pixels that `cropping` keeps, 0 to 1. */
export function pixelsKept([rows, columns]: ImageSize, cropping: Cropping2D): number {
  const { top, bottom, left, right } = marginsOf(cropping);
  return ((rows - top - bottom) * (columns - left - right)) / (rows * columns);
}

/** The tightest cropping that keeps every pixel above 0; undefined for an image without ink. */
export function tightestCropping(
  pixels: ArrayLike<number>,
  [rows, columns]: ImageSize,
): Cropping2D | undefined {
  let [top, bottom, left, right] = [rows, 0, columns, 0];
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      if ((pixels[row * columns + column] ?? 0) === 0) continue;
      top = Math.min(top, row);
      bottom = row;
      left = Math.min(left, column);
      right = Math.max(right, column);
    }
  }
  if (top === rows) return undefined;
  return [
    [top, rows - 1 - bottom],
    [left, columns - 1 - right],
  ];
}

/**
 * How many images lose ink under `cropping`, given the blank margins of each: shape `(count, 4)`, in the order top,
 * bottom, left, right.
 */
export function countCut(blankMargins: Uint8Array, cropping: Cropping2D): number {
  const { top, bottom, left, right } = marginsOf(cropping);
  let cut = 0;
  for (let at = 0; at < blankMargins.length; at += 4) {
    const whole =
      (blankMargins[at] ?? 0) >= top &&
      (blankMargins[at + 1] ?? 0) >= bottom &&
      (blankMargins[at + 2] ?? 0) >= left &&
      (blankMargins[at + 3] ?? 0) >= right;
    if (!whole) cut += 1;
  }
  return cut;
}
