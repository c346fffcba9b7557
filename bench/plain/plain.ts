import * as tf from '@tensorflow/tfjs';
import type { Cropping2D } from '../../src/crop/cropping.ts';

/**
 * What one writes at first: the tutorial's program with TensorFlow.js's layers and `model.fit`, all on the page thread.
 * It is what the playground's engines are measured against.
 */
declare global {
  interface Window {
    /** Trains on digits of noise on a back end, for one epoch; digits a second, the first batch left out. */
    trainPlainly(backend: string, cropping: Cropping2D, digits: number, batchSize: number): Promise<number>;
  }
}

window.trainPlainly = async (backend, cropping, digits, batchSize) => {
  await tf.setBackend(backend);
  const images = tf.randomUniform<tf.Rank.R4>([digits, 28, 28, 1]);
  const labels = tf.oneHot(tf.randomUniform([digits], 0, 10, 'int32'), 10);
  const model = tf.sequential({
    layers: [
      tf.layers.cropping2D({
        inputShape: [28, 28, 1],
        cropping: cropping.map((pair) => [...pair]) as [[number, number], [number, number]],
      }),
      tf.layers.conv2d({ filters: 32, kernelSize: 3, activation: 'relu' }),
      tf.layers.maxPooling2d({ poolSize: 2 }),
      tf.layers.dropout({ rate: 0.25 }),
      tf.layers.conv2d({ filters: 64, kernelSize: 3, activation: 'relu' }),
      tf.layers.maxPooling2d({ poolSize: 2 }),
      tf.layers.dropout({ rate: 0.25 }),
      tf.layers.flatten(),
      tf.layers.dense({ units: 256, activation: 'relu' }),
      tf.layers.dense({ units: 10, activation: 'softmax' }),
    ],
  });
  model.compile({ loss: 'categoricalCrossentropy', optimizer: tf.train.adam(), metrics: ['accuracy'] });
  // The first batch compiles; it is not counted, to the plain way's advantage.
  await model.fit(images.slice(0, batchSize), labels.slice(0, batchSize), { batchSize });
  const start = performance.now();
  await model.fit(images, labels, { batchSize, epochs: 1 });
  return (1000 * digits) / (performance.now() - start);
};
