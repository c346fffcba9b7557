import * as tf from '@tensorflow/tfjs';
import type { GPGPUProgram, MathBackendWebGL } from '@tensorflow/tfjs-backend-webgl';
import { replaceKernel } from '../replaceKernel.ts';

/**
 * Registers the slice with one shader for all shapes of a rank. WebGL's own has the sizes in its source and compiles
 * anew for each: while a margin is dragged, at every new shape.
 */
export function registerWebglSlice(): void {
  replaceKernel<{ x: tf.Tensor }, tf.SliceAttrs, MathBackendWebGL>(
    tf.Slice,
    'webgl',
    () =>
      ({ inputs: { x }, attrs: { begin, size }, backend }) => {
        const [start = [], sizes = []] = tf.slice_util.parseSliceParams(x, begin, size);
        tf.slice_util.assertParamsValid(x, start, sizes);
        return backend.runWebGLProgram(new SliceProgram(sizes), [x], x.dtype, [start]);
      },
  );
}

class SliceProgram implements GPGPUProgram {
  readonly variableNames = ['X'];
  readonly enableShapeUniforms;
  readonly outputShape;
  readonly customUniforms;
  readonly userCode;

  constructor(sizes: number[]) {
    const rank = sizes.length;
    this.outputShape = sizes;
    // Shapes of higher ranks cannot be uniforms in TensorFlow.js: a program for each shape serves them.
    this.enableShapeUniforms = rank <= 4;
    this.customUniforms = [{ name: 'start', arrayIndex: rank, type: 'int' as const }];
    const coordinates =
      rank === 1 ? ['coords'] : ['x', 'y', 'z', 'w', 'u', 'v'].slice(0, rank).map((axis) => `coords.${axis}`);
    const source = coordinates.map((coordinate, axis) => `${coordinate} + start[${axis}]`);
    this.userCode = `
      void main() {
        ${rank === 1 ? 'int' : `ivec${rank}`} coords = getOutputCoords();
        setOutput(getX(${source.join(', ')}));
      }
    `;
  }
}
