import * as tf from '@tensorflow/tfjs';
import type { DigitSet } from '../../../src/digits/digitSet.ts';
import type { NetworkSpec } from '../../../src/network/layers.ts';
import { openCpu } from '../../../src/tf/backends/cpu.ts';
import { forward } from '../../../src/tf/forward.ts';
import { dropoutMask } from '../../../src/training/dropout.ts';
import { weightShapes } from '../../../src/training/initialWeights.ts';

export interface ReferenceBatch {
  readonly network: NetworkSpec;
  readonly weights: readonly Float32Array[];
  /** All its digits are the batch. */
  readonly digits: DigitSet;
  readonly seed: number;
  /** Keys the dropout masks; without one dropout is off. */
  readonly step: number | undefined;
}

/** Gradients of the mean loss by all weights, and the sum of the losses, computed by TensorFlow.js in plain JavaScript. */
export async function referenceGradients({
  network,
  weights,
  digits,
  seed,
  step,
}: ReferenceBatch): Promise<{ readonly gradients: readonly Float32Array[]; readonly lossSum: number }> {
  const backend = await openCpu();
  return backend.run(async () => {
    const [rows, columns] = network.inputShape;
    const layers = network.layers.map((spec, index) => ({ spec, index }));
    const window = { top: 0, left: 0, rows, columns };
    const classes = (weights.at(-1) as Float32Array).length;
    return tf.tidy(() => {
      const pixels = Float32Array.from(digits.pixels, (pixel) => pixel / 255);
      const images = tf.tensor4d(pixels, [digits.count, rows, columns, 1]);
      const targets = tf.oneHot(tf.tensor1d(Array.from(digits.labels), 'int32'), classes);
      const shapes = weightShapes(network);
      const tensors = weights.map((values, index) => tf.tensor(values, [...(shapes[index] ?? [])]));
      const { value, grads } = tf.valueAndGrads((...inputs: tf.Tensor[]) => {
        const masks =
          step === undefined
            ? undefined
            : (layer: number, rate: number) => dropoutMask(seed, step, layer, rate);
        return tf.losses.softmaxCrossEntropy(targets, forward({ window, layers }, inputs, images, masks));
      })(tensors);
      return {
        gradients: grads.map((gradient) => gradient.dataSync<'float32'>().slice()),
        lossSum: (value.dataSync()[0] as number) * digits.count,
      };
    });
  });
}
