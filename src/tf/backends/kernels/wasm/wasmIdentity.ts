import * as tf from '@tensorflow/tfjs';
import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import { replaceKernel } from '../replaceKernel.ts';

/**
 * Registers the identity so that its output shares the input's memory, as on the other back ends; wasm's own copies it,
 * for every tensor that is saved for a gradient.
 */
export function registerWasmIdentity(): void {
  replaceKernel<{ x: tf.Tensor }, object, BackendWasm>(
    tf.Identity,
    'wasm',
    () =>
      ({ inputs: { x }, backend }) => {
        backend.incRef(x.dataId);
        return { dataId: x.dataId, shape: x.shape, dtype: x.dtype };
      },
  );
}
