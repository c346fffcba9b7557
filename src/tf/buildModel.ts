import * as tf from '@tensorflow/tfjs';
import { EDGES, marginOf, type Cropping2D } from '../crop/cropping.ts';
import { describeNetwork, type LayerDescription } from '../network/describeNetwork.ts';
import type { NetworkSpec } from '../network/layers.ts';

/**
 * The network as a TensorFlow.js model, with Keras's names and shapes and the given weights in the order of
 * `TrainingState`: what is shown, saved and exported. Whoever builds a model disposes of it.
 *
 * Throws a `NetworkError` where Keras would refuse a layer, before anything is built: TensorFlow.js would build it,
 * with empty tensors.
 */
export function buildModel(network: NetworkSpec, weights: readonly Float32Array[]): tf.Sequential {
  const model = tf.sequential();
  describeNetwork(network).layers.forEach((description, index) => {
    model.add(buildLayer(description, index === 0 ? { inputShape: [...network.inputShape] } : {}));
  });
  setWeights(model, weights);
  return model;
}

/** Puts weights, in the order of `TrainingState`, into a model. */
export function setWeights(model: tf.Sequential, weights: readonly Float32Array[]): void {
  const shapes = model.getWeights().map(({ shape }) => shape);
  if (shapes.length !== weights.length) {
    throw new Error(`The model has ${shapes.length} weight tensors, but ${weights.length} came.`);
  }
  tf.tidy(() => model.setWeights(weights.map((values, index) => tf.tensor(values, shapes[index]))));
}

function buildLayer({ spec, name }: LayerDescription, input: { inputShape?: number[] }): tf.layers.Layer {
  switch (spec.type) {
    case 'Cropping2D':
      return croppingLayer(spec.cropping, { name, ...input });
    case 'Conv2D': {
      const { filters, activation } = spec;
      const kernelSize = [...spec.kernelSize];
      return tf.layers.conv2d({
        name,
        filters,
        kernelSize,
        activation,
        kernelInitializer: 'glorotUniform',
        ...input,
      });
    }
    case 'MaxPooling2D': {
      const [rows, columns] = spec.poolSize;
      return tf.layers.maxPooling2d({ name, poolSize: [rows, columns], ...input });
    }
    case 'Dropout':
      return tf.layers.dropout({ name, rate: spec.rate, ...input });
    case 'Flatten':
      return tf.layers.flatten({ name, ...input });
    case 'Dense': {
      const { units, activation } = spec;
      return tf.layers.dense({ name, units, activation, kernelInitializer: 'glorotUniform', ...input });
    }
  }
}

/** TensorFlow.js's layer checks no argument at all, so its margins are checked here. */
function croppingLayer(
  cropping: Cropping2D,
  options: { name: string; inputShape?: number[] },
): tf.layers.Layer {
  const wrong = EDGES.find(
    (edge) => !(Number.isInteger(marginOf(cropping, edge)) && marginOf(cropping, edge) >= 0),
  );
  if (wrong !== undefined) {
    throw new RangeError(
      `The ${wrong} margin of a cropping must be a whole number of at least 0, but it is ${marginOf(cropping, wrong)}.`,
    );
  }
  const [[top, bottom], [left, right]] = cropping;
  return tf.layers.cropping2D({
    ...options,
    cropping: [
      [top, bottom],
      [left, right],
    ],
    // TensorFlow.js's spelling: with Keras's it would crop other axes than it says.
    dataFormat: 'channelsLast',
  });
}
