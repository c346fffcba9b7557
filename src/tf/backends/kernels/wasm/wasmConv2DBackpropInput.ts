import * as tf from '@tensorflow/tfjs';
import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import { arrayHeap } from '../arrays/arrayHeap.ts';
import { requirePlainConvolution } from '../plainConvolution.ts';
import { replaceKernel } from '../replaceKernel.ts';
import { columnsGeometry, scatterColumns } from './convolutionColumns.ts';

/**
 * Registers the gradient of a convolution with respect to its input: the gradient of the output times the transposed
 * filter, every entry added to the input that it belongs to. The wasm back end's own kernel is a plain loop over seven
 * indices.
 */
export function registerWasmConv2DBackpropInput(): void {
  replaceKernel<{ dy: tf.Tensor4D; filter: tf.Tensor4D }, tf.Conv2DBackpropInputAttrs, BackendWasm>(
    tf.Conv2DBackpropInput,
    'wasm',
    () =>
      ({ inputs: { dy, filter }, attrs, backend }) => {
        requirePlainConvolution(attrs);
        const filters = filter.shape[3];
        const columns = tf.tidy(() => {
          const gradient = tf.reshape<tf.Rank.R2>(dy, [-1, filters]);
          const weights = tf.reshape<tf.Rank.R2>(filter, [-1, filters]);
          return tf.matMul(gradient, weights, false, true);
        });
        const heap = arrayHeap(backend);
        const output = heap.allocate(attrs.inputShape);
        const geometry = columnsGeometry(attrs.inputShape, filter.shape);
        scatterColumns(heap.valuesOf(columns), geometry, heap.valuesOf(output));
        columns.dispose();
        return output;
      },
  );
}
