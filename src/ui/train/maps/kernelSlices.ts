/** What one filter of a convolution does with one map (or the digit) that it is given. */
export interface KernelSlice {
  /** The map's number, from 0 on. */
  readonly channel: number;
  /** The weights, `rows` x `columns`, row by row. */
  readonly weights: Float32Array;
  /** Square root of the sum of the squares: how much the filter looks at this map. */
  readonly norm: number;
}

/**
 * The slices of one filter, a slice for each map that comes in. `kernel` has Keras's shape `(rows, columns, channels,
 * filters)` with `taps` = rows x columns.
 */
export function kernelSlices(
  kernel: Float32Array,
  taps: number,
  filters: number,
  filter: number,
): readonly KernelSlice[] {
  const channels = kernel.length / (taps * filters);
  return Array.from({ length: channels }, (_, channel) => {
    const weights = Float32Array.from(
      { length: taps },
      (_weight, tap) => kernel[(tap * channels + channel) * filters + filter] ?? 0,
    );
    return { channel, weights, norm: Math.hypot(...weights) };
  });
}
