import * as tf from '@tensorflow/tfjs';
import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import { ofRank2 } from '../../../rank.ts';
import { arrayHeap } from '../arrays/arrayHeap.ts';
import { requirePlainConvolution } from '../plainConvolution.ts';
import { replaceKernel } from '../replaceKernel.ts';
import { columnsGeometry, columnsShape, gatherColumns } from './convolutionColumns.ts';

/**
 * Registers the gradient of a convolution with respect to its filter, which the wasm back end has no kernel for: the
 * matrix of columns, transposed, times the gradient of the output.
 */
export function registerWasmConv2DBackpropFilter(): void {
  replaceKernel<{ x: tf.Tensor4D; dy: tf.Tensor4D }, tf.Conv2DBackpropFilterAttrs, BackendWasm>(
    tf.Conv2DBackpropFilter,
    'wasm',
    () =>
      ({ inputs: { x, dy }, attrs, backend }) => {
        requirePlainConvolution(attrs);
        const geometry = columnsGeometry(x.shape, attrs.filterShape);
        const heap = arrayHeap(backend);
        const gathered = heap.allocate(columnsShape(geometry));
        gatherColumns(heap.valuesOf(x), geometry, heap.valuesOf(gathered));
        return tf.tidy(() => {
          const columns = ofRank2(tf.engine().makeTensorFromTensorInfo(gathered));
          const gradient = tf.reshape<tf.Rank.R2>(dy, [-1, attrs.filterShape[3]]);
          return tf.reshape(productOverRows(columns, gradient), attrs.filterShape);
        });
      },
  );
}

/** `transpose(a) b`, with the narrower of both as the right factor: that one is copied before it is multiplied. */
function productOverRows(a: tf.Tensor2D, b: tf.Tensor2D): tf.Tensor2D {
  if (a.shape[1] >= b.shape[1]) return tf.matMul(tf.transpose(a), b);
  return tf.transpose(tf.matMul(tf.transpose(b), a));
}
