import * as tf from '@tensorflow/tfjs';
import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import { arrayHeap } from '../arrays/arrayHeap.ts';
import { replaceKernel } from '../replaceKernel.ts';

/**
 * Registers the sum so that sums over the first axes, which are the gradients of all biases, add row to row; the wasm
 * back end would transpose the whole tensor first. Other sums stay as they are.
 */
export function registerWasmSum(): void {
  replaceKernel<{ x: tf.Tensor }, tf.SumAttrs, BackendWasm>(tf.Sum, 'wasm', (generalSum) => (call) => {
    const { x } = call.inputs;
    const { axis, keepDims } = call.attrs;
    const axes = tf.util.parseAxisParam(axis, x.shape).sort((a, b) => a - b);
    const isOverFirst = axes.length < x.shape.length && axes.every((axis, index) => axis === index);
    if (!isOverFirst || keepDims || x.dtype !== 'float32') return generalSum(call);
    const heap = arrayHeap(call.backend);
    const output = heap.allocate(x.shape.slice(axes.length));
    sumRows(heap.valuesOf(x), heap.valuesOf(output));
    return output;
  });
}

/** The sum of the rows of `values`, which are as long as `output`; added up in float64. */
export function sumRows(values: Float32Array, output: Float32Array): void {
  const totals = new Float64Array(output.length);
  for (let start = 0; start < values.length; start += totals.length) {
    for (let column = 0; column < totals.length; column += 1) {
      totals[column] = totals[column]! + values[start + column]!;
    }
  }
  output.set(totals);
}
