import * as tf from '@tensorflow/tfjs';
import { describe, expect, it } from 'vitest';
import { marginsOf, type Cropping2D } from '../../../src/crop/cropping.ts';
import { describeNetwork } from '../../../src/network/describeNetwork.ts';
import { deadMargins } from '../../../src/network/receptiveField.ts';
import { tutorialNetwork, type TutorialNetworkOptions } from '../../../src/network/tutorialNetwork.ts';
import { uniformAt } from '../../../src/random/random.ts';
import { buildModel } from '../../../src/tf/buildModel.ts';
import { initialWeights } from '../../../src/training/initialWeights.ts';
import { useBackends } from './backends.ts';

const backends = useBackends();

const all = (margin: number): Cropping2D => [
  [margin, margin],
  [margin, margin],
];

/** How strongly each of the 784 pixels moves the network's answers, over random weights and digits of noise. */
async function influence(options: TutorialNetworkOptions, trials: number): Promise<Float32Array> {
  const network = tutorialNetwork(options);
  const total = new Float32Array(784);
  for (let trial = 0; trial < trials; trial += 1) {
    const model = buildModel(network, initialWeights(network, trial));
    const gradient = tf.tidy(() => {
      const digits = tf.tensor4d(
        Float32Array.from({ length: 784 }, (_, pixel) => uniformAt(trial, pixel)),
        [1, 28, 28, 1],
      );
      const wanted = tf.tensor2d([1, -2, 3, -4, 5, -6, 7, -8, 9, -10], [1, 10]);
      const answer = (input: tf.Tensor): tf.Tensor => {
        const output = model.apply(input);
        if (!(output instanceof tf.Tensor)) throw new Error('The model has one output.');
        return tf.sum(tf.mul(output, wanted));
      };
      return tf.grad(answer)(digits);
    });
    gradient.dataSync().forEach((slope, pixel) => (total[pixel]! += Math.abs(slope)));
    gradient.dispose();
    model.dispose();
  }
  return total;
}

describe('the pixels that a network never uses have a gradient of exactly zero, and all others have one', () => {
  it.each<TutorialNetworkOptions>([
    {},
    { cropping: all(4) },
    { cropping: all(5) },
    { cropping: all(5), croppingAfterConv2d: all(2) },
    {
      cropping: [
        [1, 2],
        [0, 3],
      ],
      croppingAfterConv2d: [
        [3, 0],
        [0, 1],
      ],
      croppingAfterConv2d1: [
        [0, 1],
        [2, 0],
      ],
    },
    { croppingAfterConv2d1: all(2) },
  ])('%j', async (options) => {
    const network = tutorialNetwork(options);
    const { top, bottom, left, right } = marginsOf(deadMargins(network, describeNetwork(network).layers));
    const slopes = await backends.cpu.run(() => influence(options, 3));
    const isDead = Array.from({ length: 784 }, (_, pixel) => {
      const [row, column] = [Math.floor(pixel / 28), pixel % 28];
      return row < top || row >= 28 - bottom || column < left || column >= 28 - right;
    });
    expect(Array.from(slopes, (slope) => slope === 0)).toEqual(isDead);
  });
});
