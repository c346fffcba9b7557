import * as tf from '@tensorflow/tfjs';
import type { AdamSettings } from '../../training/engine.ts';

/** Name of the kernel that each back end has for `adam`: inputs `AdamInputs`, attributes `AdamAttributes`. */
export const ADAM_KERNEL = 'AdamStep';

/** What Adam keeps of one weight tensor; all of one shape. */
export type AdamState<Values> = {
  readonly weights: Values;
  readonly firstMoment: Values;
  readonly secondMoment: Values;
};

export type AdamInputs<Values> = AdamState<Values> & { readonly gradient: Values };

export interface AdamAttributes {
  readonly beta1: number;
  readonly beta2: number;
  readonly epsilon: number;
  /** The learning rate with the correction for the moments' start at zero. */
  readonly correctedRate: number;
}

/** The attributes of the step number `step`, counted from 1. */
export function adamAttributes(
  { learningRate, beta1, beta2, epsilon }: AdamSettings,
  step: number,
): AdamAttributes {
  const correctedRate = (learningRate * Math.sqrt(1 - beta2 ** step)) / (1 - beta1 ** step);
  return { beta1, beta2, epsilon, correctedRate };
}

/**
 * One step of Adam on one weight tensor, as Keras computes it: gives new tensors, the old ones stay as they are.
 * (TensorFlow.js's own optimizer is some twenty operations for each tensor, and takes another epsilon.)
 */
export function adam(
  state: AdamState<tf.Tensor>,
  gradient: tf.Tensor,
  attributes: AdamAttributes,
): AdamState<tf.Tensor> {
  const outputs: tf.Tensor[] = tf.engine().runKernel(ADAM_KERNEL, { ...state, gradient }, { ...attributes });
  return { weights: outputs[0]!, firstMoment: outputs[1]!, secondMoment: outputs[2]! };
}
