import * as tf from '@tensorflow/tfjs';
import type { DropoutMask } from '../../training/dropout.ts';

/** Name of the kernel that each back end has for `dropout`: input `x`, attributes a `DropoutMask`. */
export const DROPOUT_KERNEL = 'CountedDropout';

/**
 * Dropout whose mask follows from a key and each element's place, so that a run can be repeated on any back end.
 * (`tf.dropout` draws its numbers one by one in JavaScript, and TensorFlow.js's seeded layer repeats one mask for
 * ever.)
 */
export function dropout(x: tf.Tensor, mask: DropoutMask): tf.Tensor {
  const apply = (values: tf.Tensor): tf.Tensor =>
    tf.engine().runKernel(DROPOUT_KERNEL, { x: values }, { ...mask });
  const differentiable = tf.customGrad((...tensors) => ({
    value: apply(x),
    // Linear in x: the gradient goes through the same mask.
    gradFunc: (dy) => tensors.slice(0, 1).map(() => apply(dy)),
  }));
  return differentiable(x);
}
