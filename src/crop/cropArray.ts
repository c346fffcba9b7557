import type { Pair } from './cropping.ts';

/**
 * A copy of a tensor's numbers, kept row by row, without the margins of each of its axes; it shares no memory with the
 * tensor. A pair `[0, 0]` leaves its axis whole, so that this is what every cropping layer does, whatever its rank and
 * data format.
 * @throws RangeError when there are not as many numbers as the sizes say, or nothing would remain of an axis
 */
export function cropArray(
  values: Uint8Array,
  sizes: readonly number[],
  margins: readonly Pair[],
): Uint8Array<ArrayBuffer>;
export function cropArray(
  values: Float32Array,
  sizes: readonly number[],
  margins: readonly Pair[],
): Float32Array<ArrayBuffer>;
export function cropArray(
  values: Uint8Array | Float32Array,
  sizes: readonly number[],
  margins: readonly Pair[],
): Uint8Array<ArrayBuffer> | Float32Array<ArrayBuffer>;
export function cropArray(
  values: Uint8Array | Float32Array,
  sizes: readonly number[],
  margins: readonly Pair[],
): Uint8Array<ArrayBuffer> | Float32Array<ArrayBuffer> {
  const count = product(sizes);
  if (values.length !== count || margins.length !== sizes.length) {
    throw new RangeError(
      `A tensor of shape (${sizes.join(', ')}) has ${count} numbers and ${sizes.length} pairs of margins, but ` +
        `${values.length} numbers and ${margins.length} pairs came.`,
    );
  }
  const kept = sizes.map((size, axis) => size - sum(margins[axis]));
  if (kept.some((size) => size < 1)) {
    throw new RangeError(
      `Margins of ${JSON.stringify(margins)} leave nothing of shape (${sizes.join(', ')}).`,
    );
  }
  // The content is replaced run by run; this is the way to an array of the same kind.
  const cropped = values.slice(0, product(kept));
  const run = kept.at(-1) ?? 1;
  for (let start = 0; start < cropped.length; start += run) {
    const from = placeBefore(start, kept, sizes, margins);
    cropped.set(values.subarray(from, from + run), start);
  }
  return cropped;
}

/** Where the number at `place` of the cropped tensor stands in the whole one. */
function placeBefore(
  place: number,
  kept: readonly number[],
  sizes: readonly number[],
  margins: readonly Pair[],
): number {
  let rest = place;
  let stride = 1;
  let from = 0;
  for (let axis = sizes.length - 1; axis >= 0; axis -= 1) {
    const size = kept[axis] ?? 1;
    from += ((rest % size) + (margins[axis]?.[0] ?? 0)) * stride;
    rest = Math.floor(rest / size);
    stride *= sizes[axis] ?? 1;
  }
  return from;
}

function sum([before, after]: Pair = [0, 0]): number {
  return before + after;
}

function product(sizes: readonly number[]): number {
  return sizes.reduce((total, size) => total * size, 1);
}
