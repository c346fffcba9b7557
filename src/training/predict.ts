import { describeNetwork } from '../network/describeNetwork.ts';
import type { LayerSpec, NetworkSpec } from '../network/layers.ts';
import { digitImage, imageAfter, nextWeights } from './featureMaps.ts';
import { softmax } from './logits.ts';

/**
 * The probabilities of the labels that a trained network gives for one uncropped digit of 784 bytes, as
 * `Engine.predict` does: without an engine, in plain loops, in a few milliseconds. `weights` are all of the
 * network's, in the order of `TrainingState`.
 *
 * Throws a `NetworkError` where Keras would refuse the network, and an `Error` where there are too few
 * weights.
 */
export function predict(
  network: NetworkSpec,
  weights: readonly Float32Array[],
  pixels: Uint8Array,
): Float32Array {
  describeNetwork(network);
  const remaining = weights.values();
  let image = digitImage(network, pixels);
  let values = image.values;
  for (const spec of network.layers) {
    if (spec.type === 'Dense') values = dense(values, spec, nextWeights(remaining), nextWeights(remaining));
    else if (spec.type !== 'Flatten') {
      image = imageAfter(image, spec, remaining);
      values = image.values;
    }
  }
  return values;
}

/** A dense layer with its activation; the kernel is `(inputs, units)`, row by row. */
function dense(
  inputs: Float32Array,
  { units, activation }: Extract<LayerSpec, { readonly type: 'Dense' }>,
  kernel: Float32Array,
  bias: Float32Array,
): Float32Array {
  const sums = Float64Array.from(bias);
  for (let input = 0; input < inputs.length; input += 1) {
    const value = inputs[input]!;
    if (value === 0) continue;
    for (let unit = 0; unit < units; unit += 1) sums[unit]! += value * kernel[input * units + unit]!;
  }
  const outputs = Float32Array.from(sums);
  return activation === 'softmax' ? softmax(outputs) : outputs.map((sum) => Math.max(0, sum));
}
