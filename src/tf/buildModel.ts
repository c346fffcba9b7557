import * as tf from '@tensorflow/tfjs';
import { describeNetwork, type LayerDescription } from '../network/describeNetwork.ts';
import type { NetworkSpec } from '../network/layers.ts';
import { Cropping2D } from './layers/cropping2D.ts';

/**
 * The network as a TensorFlow.js model, with Keras's names and shapes and the given weights in the order of
 * `TrainingState`: what is shown, saved and exported. Whoever builds a model disposes of it.
 *
 * Throws before any tensor exists: a `NetworkError` where a layer's input is too small for it, which TensorFlow.js
 * would not mind, and a `KerasError` where Keras refuses a cropping itself.
 */
export function buildModel(network: NetworkSpec, weights: readonly Float32Array[]): tf.Sequential {
  const layers = describeNetwork(network).layers.map((description, index) =>
    buildLayer(description, index === 0 ? { inputShape: [...network.inputShape] } : {}),
  );
  const model = tf.sequential();
  for (const layer of layers) model.add(layer);
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
      return new Cropping2D({ name, cropping: spec.cropping, ...input });
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
