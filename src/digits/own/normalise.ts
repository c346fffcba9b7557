import { DIGIT_PIXELS } from '../digitSet.ts';
import { BOX_SIZE } from '../drawn/fit.ts';
import { placeByCentreOfMass } from '../drawn/place.ts';

/** Part of a picture; `right` and `bottom` are the first column and row beyond it. */
interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/**
 * A drawing as MNIST's digits were made: its ink scaled, the ratio kept, until the longer side fills 20 pixels, and moved
 * until its centre of mass lies in the middle of 28 x 28.
 *
 * @param ink of the drawing, shape `(size, size)`, row by row, 0 (paper) to 255 (ink)
 * @returns shape `(28, 28)`, likewise; undefined for a drawing without ink
 * @throws RangeError when `ink` is no square of that size
 */
export function normaliseDrawing(ink: Uint8Array | Uint8ClampedArray, size: number): Uint8Array | undefined {
  if (ink.length !== size * size) {
    throw new RangeError(
      `${ink.length} pixels are no square of ${size} x ${size}; ${size * size} were expected.`,
    );
  }
  const box = inkBox(ink, size);
  if (box === undefined) return undefined;
  const scaled = scaleToBox(ink, size, box);
  // A faint hairline rounds to paper.
  if (scaled.every((pixel) => pixel === 0)) return undefined;
  const pixels = new Uint8Array(DIGIT_PIXELS);
  placeByCentreOfMass(pixels, scaled);
  return pixels;
}

function inkBox(ink: ArrayLike<number>, size: number): Box | undefined {
  let [left, top, right, bottom] = [size, size, 0, 0];
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      if (ink[row * size + column] === 0) continue;
      left = Math.min(left, column);
      right = Math.max(right, column + 1);
      top = Math.min(top, row);
      bottom = row + 1;
    }
  }
  return right === 0 ? undefined : { left, top, right, bottom };
}

/**
 * The ink of a box of a picture in 20 x 20 pixels, each the mean of the area that it covers; in the middle of the shorter
 * side, at a whole pixel as `fitToBox` has it.
 */
function scaleToBox(ink: ArrayLike<number>, size: number, { left, top, right, bottom }: Box): Uint8Array {
  /** Pixels of the picture for each of the 20. */
  const scale = Math.max(right - left, bottom - top) / BOX_SIZE;
  const columns = coverings(left, right, scale);
  const rows = coverings(top, bottom, scale);
  const scaled = new Uint8Array(BOX_SIZE * BOX_SIZE);
  rows.forEach((row, y) => {
    columns.forEach((column, x) => {
      let sum = 0;
      for (const [sourceRow, height] of row) {
        for (const [sourceColumn, width] of column) {
          sum += height * width * (ink[sourceRow * size + sourceColumn] ?? 0);
        }
      }
      scaled[y * BOX_SIZE + x] = Math.round(sum / (scale * scale));
    });
  });
  return scaled;
}

/** For each of the 20 rows (or columns) the picture's rows that it covers between `from` and `to`, and how much of each. */
function coverings(from: number, to: number, scale: number): (readonly [source: number, part: number])[][] {
  const blank = Math.floor((BOX_SIZE - (to - from) / scale) / 2);
  return Array.from({ length: BOX_SIZE }, (_, place) => {
    const start = from + (place - blank) * scale;
    const parts: [source: number, part: number][] = [];
    for (let source = Math.max(from, Math.floor(start)); source < Math.min(to, start + scale); source += 1) {
      const part = Math.min(source + 1, start + scale) - Math.max(source, start);
      if (part > 0) parts.push([source, part]);
    }
    return parts;
  });
}
