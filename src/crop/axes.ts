import type { Pair } from './cropping.ts';
import type { Shape } from './outputShape.ts';
import { pairsOf, type Cropping } from './pairs.ts';
import { firstCroppedAxis, type DataFormat } from './standardize/standardizeDataFormat.ts';

/** The two ends of an axis: of rows the top and the bottom, of columns left and right. */
export const SIDES = ['before', 'after'] as const;
export type Side = (typeof SIDES)[number];

/** The margin of a pair at one end of its axis. */
export function marginAt([before, after]: Pair, side: Side): number {
  return side === 'before' ? before : after;
}

/** The largest margin that one end of an axis can have: at least one of `size` units remains. */
export function largestMarginAt([before, after]: Pair, side: Side, size: number): number {
  return size - 1 - (side === 'before' ? after : before);
}

/** `pair` with the margin at one end as near to `margin` as is allowed; the other end stays. */
export function withMarginAt(pair: Pair, side: Side, margin: number, size: number): Pair {
  const allowed = Math.min(Math.max(Math.round(margin), 0), largestMarginAt(pair, side, size));
  return side === 'before' ? [allowed, pair[1]] : [pair[0], allowed];
}

/** One axis of a layer's input, and what the layer takes from it. */
export interface AxisCrop {
  /** `null` is Keras's `None`. */
  readonly size: number | null;
  /** Undefined where the layer leaves the axis as it is. */
  readonly pair: Pair | undefined;
}

/** All axes of an input, batch first, with the pairs that a layer of `dataFormat` crops them by. */
export function axesOf(shape: Shape, cropping: Cropping, dataFormat: DataFormat): readonly AxisCrop[] {
  const pairs = pairsOf(cropping);
  const first = firstCroppedAxis(dataFormat);
  return shape.map((size, axis) => ({ size, pair: pairs[axis - first] }));
}

/** What remains of an axis: less than 1 where Keras refuses the crop. */
export function remainingOf({ size, pair = [0, 0] }: AxisCrop): number | null {
  return size === null ? null : size - pair[0] - pair[1];
}
