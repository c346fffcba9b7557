import * as tf from '@tensorflow/tfjs';
import { requirePlainConvolution } from '../plainConvolution.ts';
import { replaceKernel } from '../replaceKernel.ts';

/**
 * Registers the gradient of a convolution with respect to its filter as a convolution: of the input, with digits and
 * channels swapped, by the gradient of the output, in which each digit's rows and columns act as a filter. WebGL's own
 * kernel computes each weight in one fragment, a sum over all digits and positions that nothing else shares.
 */
export function registerWebglConv2DBackpropFilter(): void {
  replaceKernel<{ x: tf.Tensor4D; dy: tf.Tensor4D }, tf.Conv2DBackpropFilterAttrs, tf.KernelBackend>(
    tf.Conv2DBackpropFilter,
    'webgl',
    () =>
      ({ inputs: { x, dy }, attrs }) => {
        requirePlainConvolution(attrs);
        return tf.tidy(() => {
          const channelsAsDigits = tf.transpose(x, [3, 1, 2, 0]);
          const gradientAsFilter = tf.transpose(dy, [1, 2, 0, 3]);
          return tf.transpose(tf.conv2d(channelsAsDigits, gradientAsFilter, 1, 'valid'), [1, 2, 0, 3]);
        });
      },
  );
}
