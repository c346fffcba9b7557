import * as tf from '@tensorflow/tfjs';
import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import { replaceKernel } from '../replaceKernel.ts';

/**
 * Registers matrix multiplication so that transposed factors are transposed first; the wasm back end multiplies them
 * in a plain loop, several times slower than its fast multiplication with a transposition before it.
 */
export function registerWasmBatchMatMul(): void {
  replaceKernel<{ a: tf.Tensor; b: tf.Tensor }, tf.BatchMatMulAttrs, BackendWasm>(
    tf.BatchMatMul,
    'wasm',
    (multiply) =>
      ({ inputs: { a, b }, attrs: { transposeA, transposeB }, backend }) => {
        const left = transposeA ? transposed(a) : a;
        const right = transposeB ? transposed(b) : b;
        const product = multiply({
          inputs: { a: left, b: right },
          attrs: { transposeA: false, transposeB: false },
          backend,
        });
        if (left !== a) left.dispose();
        if (right !== b) right.dispose();
        return product;
      },
  );
}

/** A tensor of matrices with each of them transposed. */
function transposed(matrices: tf.Tensor): tf.Tensor {
  const rows = matrices.rank - 2;
  const axes = matrices.shape.map((_, axis) => (axis < rows ? axis : 2 * rows + 1 - axis));
  return tf.transpose(matrices, axes);
}
