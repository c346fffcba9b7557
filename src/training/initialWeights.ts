import { describeNetwork } from '../network/describeNetwork.ts';
import type { NetworkSpec } from '../network/layers.ts';
import { streamKey, uniformAt } from '../random/random.ts';
import type { TrainingState } from './engine.ts';

/**
 * The shapes of all weights of a network, layer after layer, kernel before bias: the order of
 * `TrainingState`.
 */
export function weightShapes(network: NetworkSpec): readonly (readonly number[])[] {
  return describeNetwork(network).layers.flatMap((layer) => layer.weightShapes);
}

/**
 * The weights that training starts from: Glorot-uniform kernels and zero biases, Keras's defaults.
 *
 * Element `i` (row-major) of the network's weight tensor number `t` is `(2 u - 1) limit`, rounded to float32
 * once, where `u = uniformAt(streamKey(seed, 'weights', t), i)`, `limit = sqrt(6 / (fanIn + fanOut))`, and
 * the fans are the number of inputs of one output and of outputs of one input. Every engine takes its weights
 * from here, so all start from the same bits.
 */
export function initialWeights(network: NetworkSpec, seed: number): readonly Float32Array[] {
  return weightShapes(network).map((shape, tensor) =>
    isBias(shape)
      ? new Float32Array(product(shape))
      : glorotUniform(shape, streamKey(seed, 'weights', tensor)),
  );
}

/** The state before the first step: initial weights, and moments of zero. */
export function initialState(network: NetworkSpec, seed: number): TrainingState {
  const weights = initialWeights(network, seed);
  const zeros = (): Float32Array[] => weights.map(({ length }) => new Float32Array(length));
  return { steps: 0, weights, firstMoments: zeros(), secondMoments: zeros() };
}

function isBias(shape: readonly number[]): boolean {
  return shape.length === 1;
}

function glorotUniform(shape: readonly number[], key: number): Float32Array {
  const [inputs = 1, outputs = 1] = shape.slice(-2);
  const receptiveField = product(shape.slice(0, -2));
  const limit = Math.sqrt(6 / ((inputs + outputs) * receptiveField));
  // A loop: there are so many that `Float32Array.from` would keep a run waiting.
  const weights = new Float32Array(product(shape));
  for (let element = 0; element < weights.length; element += 1) {
    weights[element] = (2 * uniformAt(key, element) - 1) * limit;
  }
  return weights;
}

function product(shape: readonly number[]): number {
  return shape.reduce((total, size) => total * size, 1);
}
