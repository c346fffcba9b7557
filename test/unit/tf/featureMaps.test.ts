import * as tf from '@tensorflow/tfjs';
import { describe, expect, it } from 'vitest';
import type { Cropping2D } from '../../../src/crop/cropping.ts';
import { tutorialNetwork, type TutorialNetworkOptions } from '../../../src/network/tutorialNetwork.ts';
import { bitsAt } from '../../../src/random/random.ts';
import { buildModel } from '../../../src/tf/buildModel.ts';
import { convolutionTensors, featureMaps, initialConvolutions } from '../../../src/training/featureMaps.ts';
import { initialWeights } from '../../../src/training/initialWeights.ts';
import { expectClose, useBackends, valuesOn } from './backends.ts';

const backends = useBackends();

const ASYMMETRIC: Cropping2D = [
  [1, 2],
  [0, 3],
];
const PIXELS = Uint8Array.from({ length: 784 }, (_, pixel) => bitsAt(3, pixel) & 255);

/** What the layers of the model give behind each convolution, before any crop. */
function mapsOfModel(options: TutorialNetworkOptions, weights: readonly Float32Array[]): Promise<number[][]> {
  return valuesOn(backends.cpu, () => {
    const model = buildModel(tutorialNetwork(options), weights);
    const outputs = model.layers
      .filter((layer) => layer.name.startsWith('conv2d'))
      .map(({ output }) => (Array.isArray(output) ? output[0]! : output));
    const digit = tf.tensor4d(
      Float32Array.from(PIXELS, (byte) => byte / 255),
      [1, 28, 28, 1],
    );
    const maps = [tf.model({ inputs: model.inputs, outputs }).predict(digit)].flat();
    model.dispose();
    return maps;
  });
}

describe('featureMaps', () => {
  it.each<TutorialNetworkOptions>([
    {},
    { cropping: ASYMMETRIC },
    { cropping: ASYMMETRIC, croppingAfterConv2d: ASYMMETRIC, croppingAfterConv2d1: ASYMMETRIC },
  ])('are what the layers of TensorFlow.js give: %j', async (options) => {
    const network = tutorialNetwork(options);
    const weights = initialWeights(network, 5);
    // Biases begin with 0, which would hide them.
    for (const bias of [weights[1]!, weights[3]!]) bias.forEach((_, at) => (bias[at] = (at % 7) / 50 - 0.05));
    const maps = featureMaps(network, weights, PIXELS);
    const expected = await mapsOfModel(options, weights);
    expectClose(
      maps.map(({ values }) => Array.from(values)),
      expected,
      1e-5,
    );
    expect(maps.map(({ shape }) => shape[0] * shape[1] * shape[2])).toEqual(
      expected.map(({ length }) => length),
    );
  });

  it('come as far as the network can be built', () => {
    const cropping: Cropping2D = [
      [12, 12],
      [12, 12],
    ];
    const network = tutorialNetwork({ cropping });
    const maps = featureMaps(network, initialConvolutions(network, 1), PIXELS);
    // 4 x 4 become 2 x 2 and, pooled, 1 x 1: too little for conv2d_1.
    expect(maps.map(({ shape }) => shape)).toEqual([[2, 2, 32]]);
  });
});

describe('initialConvolutions', () => {
  it('are the first weights of the whole network, bit for bit', () => {
    const network = tutorialNetwork({ croppingAfterConv2d: ASYMMETRIC });
    expect(convolutionTensors(network)).toBe(4);
    expect(initialConvolutions(network, 9)).toEqual(initialWeights(network, 9).slice(0, 4));
  });
});
