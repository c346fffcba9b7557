import * as tf from '@tensorflow/tfjs';
import type { DropoutMask } from '../training/dropout.ts';
import type { TrainableNetwork } from '../training/trainableNetwork.ts';
import { sliceMargins } from './layers/sliceMargins.ts';
import { dropout } from './ops/dropout.ts';
import { ofRank2, ofRank4 } from './rank.ts';

/** The mask of a dropout layer, from its index in the network and its rate. */
export type MaskOf = (layer: number, rate: number) => DropoutMask;

/**
 * The logits of a batch, shape `(digits, classes)`: what the last layer gives before its softmax.
 *
 * `weights` are in the order of `TrainingState`; `input` is the batch behind the croppings in front of the network.
 * Dropout is active where `maskOf` is given. Differentiable.
 */
export function forward(
  { layers }: TrainableNetwork,
  weights: readonly tf.Tensor[],
  input: tf.Tensor,
  maskOf?: MaskOf,
): tf.Tensor2D {
  const remaining = weights.values();
  let output = input;
  for (const layer of layers) output = applyLayer(layer, output, remaining, maskOf);
  return ofRank2(output);
}

function applyLayer(
  { spec, index }: TrainableNetwork['layers'][number],
  input: tf.Tensor,
  weights: Iterator<tf.Tensor, undefined>,
  maskOf: MaskOf | undefined,
): tf.Tensor {
  switch (spec.type) {
    case 'Cropping2D':
      return sliceMargins(input, spec.cropping);
    case 'Conv2D': {
      const [filter, bias] = [ofRank4(next(weights)), next(weights)];
      const { activation } = spec;
      return tf.fused.conv2d({ x: ofRank4(input), filter, bias, strides: 1, pad: 'valid', activation });
    }
    case 'MaxPooling2D': {
      const [rows, columns] = spec.poolSize;
      return tf.maxPool(ofRank4(input), [rows, columns], [rows, columns], 'valid');
    }
    case 'Dropout':
      return maskOf === undefined ? input : dropout(input, maskOf(index, spec.rate));
    case 'Flatten':
      return tf.reshape(input, [input.shape[0] ?? 0, -1]);
    case 'Dense': {
      const [kernel, bias] = [next(weights), next(weights)];
      const activation = spec.activation === 'softmax' ? 'linear' : spec.activation;
      return tf.fused.matMul({ a: input, b: kernel, bias, activation });
    }
  }
}

function next(weights: Iterator<tf.Tensor, undefined>): tf.Tensor {
  const { value } = weights.next();
  if (value === undefined)
    throw new Error('The network has more layers with weights than there are weights.');
  return value;
}
