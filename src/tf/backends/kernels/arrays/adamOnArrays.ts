import type * as tf from '@tensorflow/tfjs';
import { ADAM_KERNEL, type AdamAttributes, type AdamInputs, type AdamState } from '../../../ops/adam.ts';
import { replaceKernel } from '../replaceKernel.ts';
import { arrayHeap, type ArrayBackend } from './arrayHeap.ts';

/** Registers Adam as one loop over typed arrays. */
export function registerAdamOnArrays(backendName: 'cpu' | 'wasm'): void {
  replaceKernel<AdamInputs<tf.Tensor>, AdamAttributes, ArrayBackend>(
    ADAM_KERNEL,
    backendName,
    () =>
      ({ inputs: { weights, gradient, firstMoment, secondMoment }, attrs, backend }) => {
        const heap = arrayHeap(backend);
        const outputs = {
          weights: heap.allocate(weights.shape),
          firstMoment: heap.allocate(weights.shape),
          secondMoment: heap.allocate(weights.shape),
        };
        const inputs = {
          weights: heap.valuesOf(weights),
          gradient: heap.valuesOf(gradient),
          firstMoment: heap.valuesOf(firstMoment),
          secondMoment: heap.valuesOf(secondMoment),
        };
        adamOnArrays(inputs, attrs, {
          weights: heap.valuesOf(outputs.weights),
          firstMoment: heap.valuesOf(outputs.firstMoment),
          secondMoment: heap.valuesOf(outputs.secondMoment),
        });
        return [outputs.weights, outputs.firstMoment, outputs.secondMoment];
      },
  );
}

/** One step of Adam; `outputs` get the new values and may be the inputs' arrays. */
export function adamOnArrays(
  inputs: AdamInputs<Float32Array>,
  { beta1, beta2, epsilon, correctedRate }: AdamAttributes,
  outputs: AdamState<Float32Array>,
): void {
  for (let index = 0; index < inputs.weights.length; index += 1) {
    const gradient = inputs.gradient[index]!;
    const oldFirst = inputs.firstMoment[index]!;
    const oldSecond = inputs.secondMoment[index]!;
    const first = oldFirst + (gradient - oldFirst) * (1 - beta1);
    const second = oldSecond + (gradient * gradient - oldSecond) * (1 - beta2);
    outputs.firstMoment[index] = first;
    outputs.secondMoment[index] = second;
    outputs.weights[index] = inputs.weights[index]! - (correctedRate * first) / (Math.sqrt(second) + epsilon);
  }
}
