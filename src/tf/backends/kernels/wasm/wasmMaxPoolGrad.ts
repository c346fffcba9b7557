import * as tf from '@tensorflow/tfjs';
import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import { arrayHeap } from '../arrays/arrayHeap.ts';
import { replaceKernel } from '../replaceKernel.ts';

/**
 * Registers the gradient of max-pooling. The wasm back end's own kernel compares every input with every window that
 * holds it, and where a window's largest value is not positive its gradient goes to the wrong place.
 */
export function registerWasmMaxPoolGrad(): void {
  replaceKernel<{ dy: tf.Tensor4D; input: tf.Tensor4D }, tf.MaxPoolGradAttrs, BackendWasm>(
    tf.MaxPoolGrad,
    'wasm',
    () =>
      ({ inputs: { dy, input }, attrs: { filterSize, strides, pad, dimRoundingMode }, backend }) => {
        const { computePool2DInfo } = tf.backend_util;
        const pooling = computePool2DInfo(input.shape, filterSize, strides, 1, pad, dimRoundingMode);
        const heap = arrayHeap(backend);
        const output = heap.allocate(input.shape);
        maxPoolGradient(heap.valuesOf(input), heap.valuesOf(dy), pooling, heap.valuesOf(output));
        return output;
      },
  );
}

/** The measures of a pooling that its gradient needs; a part of TensorFlow.js's `Conv2DInfo`. */
export type Pooling = Pick<
  tf.backend_util.Conv2DInfo,
  | 'batchSize'
  | 'inHeight'
  | 'inWidth'
  | 'inChannels'
  | 'outHeight'
  | 'outWidth'
  | 'strideHeight'
  | 'strideWidth'
  | 'filterHeight'
  | 'filterWidth'
  | 'padInfo'
>;

/**
 * Adds each output's gradient `dy` to the first largest input of its window, in `output`, which has the input's shape
 * `(batch, rows, columns, channels)` and is overwritten.
 *
 * Which input is the largest cannot be predicted, and mistaken jumps would take most of the time: so there are none.
 * The inputs are compared by their bits, as integers in the order of the floats.
 */
export function maxPoolGradient(
  input: Float32Array,
  dy: Float32Array,
  pooling: Pooling,
  output: Float32Array,
): void {
  const { batchSize, inHeight, inWidth, inChannels } = pooling;
  const windows = windowsOf(pooling);
  const bits = new Int32Array(input.buffer, input.byteOffset, input.length);
  output.fill(0);
  let gradient = 0;
  for (let digit = 0; digit < batchSize; digit += 1) {
    const start = digit * inHeight * inWidth * inChannels;
    for (const window of windows) {
      for (let channel = start; channel < start + inChannels; channel += 1) {
        let place = channel + window[0]!;
        let largest = ordered(bits[place]!);
        for (let position = 1; position < window.length; position += 1) {
          const candidate = channel + window[position]!;
          const value = ordered(bits[candidate]!);
          const isLarger = lessMask(largest, value);
          largest = (largest + ((value - largest) & isLarger)) | 0;
          place += (candidate - place) & isLarger;
        }
        output[place] = output[place]! + dy[gradient]!;
        gradient += 1;
      }
    }
  }
}

/** The bits of a float as an integer that compares as the float does: those below zero count backwards. */
function ordered(bits: number): number {
  return bits ^ ((bits >> 31) & 0x7fffffff);
}

/** All ones where the 32-bit integer `a` is less than `b`, else 0; without a jump, and right when `a - b` overflows. */
function lessMask(a: number, b: number): number {
  return ((a & ~b) | (~(a ^ b) & (a - b))) >> 31;
}

/** For each window the places of its inputs' first channels within a digit; padding is left out. */
function windowsOf(pooling: Pooling): Int32Array[] {
  const windows: Int32Array[] = [];
  for (let row = 0; row < pooling.outHeight; row += 1) {
    for (let column = 0; column < pooling.outWidth; column += 1) {
      const rows = span(
        row * pooling.strideHeight - pooling.padInfo.top,
        pooling.filterHeight,
        pooling.inHeight,
      );
      const columns = span(
        column * pooling.strideWidth - pooling.padInfo.left,
        pooling.filterWidth,
        pooling.inWidth,
      );
      const places = rows.flatMap((inRow) =>
        columns.map((inColumn) => (inRow * pooling.inWidth + inColumn) * pooling.inChannels),
      );
      windows.push(Int32Array.from(places));
    }
  }
  return windows;
}

/** The whole numbers from `start` on, `length` of them, that lie in 0 to `limit - 1`. */
function span(start: number, length: number, limit: number): number[] {
  return Array.from({ length }, (_, offset) => start + offset).filter((index) => index >= 0 && index < limit);
}
