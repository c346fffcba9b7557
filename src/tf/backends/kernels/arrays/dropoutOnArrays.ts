import type * as tf from '@tensorflow/tfjs';
import { applyDropout, type DropoutMask } from '../../../../training/dropout.ts';
import { DROPOUT_KERNEL } from '../../../ops/dropout.ts';
import { replaceKernel } from '../replaceKernel.ts';
import { arrayHeap, type ArrayBackend } from './arrayHeap.ts';

/** Registers dropout as a loop over typed arrays. */
export function registerDropoutOnArrays(backendName: 'cpu' | 'wasm'): void {
  replaceKernel<{ x: tf.Tensor }, DropoutMask, ArrayBackend>(
    DROPOUT_KERNEL,
    backendName,
    () =>
      ({ inputs: { x }, attrs: mask, backend }) => {
        const heap = arrayHeap(backend);
        const output = heap.allocate(x.shape);
        applyDropout(heap.valuesOf(x), mask, heap.valuesOf(output));
        return output;
      },
  );
}
