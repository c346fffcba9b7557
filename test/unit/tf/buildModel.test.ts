import * as tf from '@tensorflow/tfjs';
import { describe, expect, it } from 'vitest';
import { describeNetwork } from '../../../src/network/describeNetwork.ts';
import { tutorialNetwork } from '../../../src/network/tutorialNetwork.ts';
import { buildModel, setWeights } from '../../../src/tf/buildModel.ts';
import { initialWeights } from '../../../src/training/initialWeights.ts';
import { useBackends } from './backends.ts';

useBackends();

const NETWORK = tutorialNetwork({
  cropping: [
    [5, 4],
    [3, 6],
  ],
});

describe('buildModel', () => {
  it("has Keras's names, shapes and numbers of parameters", () => {
    const model = buildModel(NETWORK, initialWeights(NETWORK, 1));
    const { layers, parameters } = describeNetwork(NETWORK);
    expect(model.layers.map(({ name }) => name)).toEqual(layers.map(({ name }) => name));
    expect(model.layers.map(({ outputShape }) => outputShape.slice(1))).toEqual(
      layers.map(({ outputShape }) => outputShape),
    );
    expect(model.countParams()).toBe(parameters);
    expect(model.inputs[0]!.shape).toEqual([null, 28, 28, 1]);
    model.dispose();
  });

  it('has the weights that it is given, and takes others', () => {
    const before = tf.memory().numTensors;
    const model = buildModel(NETWORK, initialWeights(NETWORK, 1));
    for (const seed of [1, 2]) {
      const weights = initialWeights(NETWORK, seed);
      setWeights(model, weights);
      model.getWeights().forEach((tensor, index) => expect(tensor.dataSync()).toEqual(weights[index]));
    }
    expect(() => setWeights(model, [])).toThrow('8 weight tensors, but 0 came');
    model.dispose();
    expect(tf.memory().numTensors).toBe(before);
  });

  it('refuses what Keras refuses, before anything is built', () => {
    const tooSmall = tutorialNetwork({
      cropping: [
        [10, 10],
        [0, 0],
      ],
    });
    expect(() => buildModel(tooSmall, [])).toThrow('max_pooling2d_1');
    const negative = tutorialNetwork({
      cropping: [
        [-1, 0],
        [0, 0],
      ],
    });
    expect(() => buildModel(negative, [])).toThrow('including values {-1} that do not satisfy `value >= 0`');
    expect(tf.memory().numTensors).toBe(0);
  });
});
