import * as tf from '@tensorflow/tfjs';
import type { GPGPUProgram, MathBackendWebGL } from '@tensorflow/tfjs-backend-webgl';
import { dropoutThreshold } from '../../../../random/random.ts';
import { dropoutScale, type DropoutMask } from '../../../../training/dropout.ts';
import { DROPOUT_KERNEL } from '../../../ops/dropout.ts';
import { replaceKernel } from '../replaceKernel.ts';

/**
 * Registers dropout as a shader that computes the mask from each element's place: nothing is uploaded. Needs WebGL 2.
 */
export function registerWebglDropout(): void {
  replaceKernel<{ x: tf.Tensor }, DropoutMask, MathBackendWebGL>(
    DROPOUT_KERNEL,
    'webgl',
    () =>
      ({ inputs: { x }, attrs: { key, rate }, backend }) => {
        // Flat, the element's counter is its coordinate; reshaping moves nothing.
        const size = tf.util.sizeFromShape(x.shape);
        const flat = tf.reshape(x, [size]);
        const uniforms = [[key | 0], [dropoutThreshold(rate) | 0], [dropoutScale(rate)]];
        const output = backend.runWebGLProgram(new DropoutProgram(size), [flat], 'float32', uniforms);
        flat.dispose();
        return { ...output, shape: x.shape };
      },
  );
}

/** The twin of `applyDropout` and `dropoutBits`; the arithmetic on 32-bit integers is the same. */
class DropoutProgram implements GPGPUProgram {
  readonly variableNames = ['X'];
  readonly outputShape;
  readonly customUniforms: NonNullable<GPGPUProgram['customUniforms']> = [
    { name: 'key', type: 'int' },
    { name: 'threshold', type: 'int' },
    { name: 'scale', type: 'float' },
  ];
  readonly userCode = `
    void main() {
      int counter = getOutputCoords();
      uint bits = uint(counter ^ key) * 0x9e3779b1u;
      bits = (bits ^ (bits >> 15)) * 0x85ebca77u;
      setOutput(bits < uint(threshold) ? 0.0 : getX(counter) * scale);
    }
  `;

  constructor(size: number) {
    this.outputShape = [size];
  }
}
