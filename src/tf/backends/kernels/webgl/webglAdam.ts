import type * as tf from '@tensorflow/tfjs';
import type { GPGPUProgram, MathBackendWebGL } from '@tensorflow/tfjs-backend-webgl';
import { ADAM_KERNEL, type AdamAttributes, type AdamInputs } from '../../../ops/adam.ts';
import { replaceKernel } from '../replaceKernel.ts';

/** Registers Adam as three shaders for each weight tensor, one for each result: a shader writes to one texture. */
export function registerWebglAdam(): void {
  replaceKernel<AdamInputs<tf.Tensor>, AdamAttributes, MathBackendWebGL>(
    ADAM_KERNEL,
    'webgl',
    () =>
      ({ inputs: { weights, gradient, firstMoment, secondMoment }, attrs, backend }) => {
        const { beta1, beta2, correctedRate, epsilon } = attrs;
        const run = (program: GPGPUProgram, inputs: tf.TensorInfo[], uniforms: number[]): tf.TensorInfo =>
          backend.runWebGLProgram(
            program,
            inputs,
            'float32',
            uniforms.map((value) => [value]),
          );
        const { shape } = weights;
        const first = run(firstMomentProgram(shape), [firstMoment, gradient], [1 - beta1]);
        const second = run(secondMomentProgram(shape), [secondMoment, gradient], [1 - beta2]);
        const updated = run(weightsProgram(shape), [weights, first, second], [correctedRate, epsilon]);
        return [updated, first, second];
      },
  );
}

function firstMomentProgram(shape: readonly number[]): GPGPUProgram {
  return elementwise(shape, ['M', 'G'], ['share'], 'm + (g - m) * share');
}

function secondMomentProgram(shape: readonly number[]): GPGPUProgram {
  return elementwise(shape, ['V', 'G'], ['share'], 'v + (g * g - v) * share');
}

function weightsProgram(shape: readonly number[]): GPGPUProgram {
  return elementwise(shape, ['W', 'M', 'V'], ['rate', 'epsilon'], 'w - rate * m / (sqrt(v) + epsilon)');
}

/**
 * A shader that computes `expression` of the elements at one place of all inputs; they bear the inputs' small
 * letters.
 */
function elementwise(
  shape: readonly number[],
  inputs: readonly string[],
  uniforms: readonly string[],
  expression: string,
): GPGPUProgram {
  const reads = inputs.map((name) => `float ${name.toLowerCase()} = get${name}AtOutCoords();`).join('\n');
  return {
    variableNames: [...inputs],
    outputShape: [...shape],
    customUniforms: uniforms.map((name) => ({ name, type: 'float' })),
    userCode: `void main() { ${reads} setOutput(${expression}); }`,
  };
}
