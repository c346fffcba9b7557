import { parseAst } from 'vite';
import { describe, expect, it } from 'vitest';
import { DATA_SETS } from '../../../src/digits/dataSets.ts';
import { kerasTrainingProgram, tfjsTrainingProgram } from '../../../src/network/trainingCode.ts';
import type { TrainingSettings } from '../../../src/network/trainingSettings.ts';

/** Different from the defaults in everything, so that nothing is right by chance. */
const program: TrainingSettings = {
  cropping: [
    [4, 3],
    [2, 1],
  ],
  croppingAfterConv2d: [
    [2, 1],
    [0, 2],
  ],
  croppingAfterConv2d1: [
    [1, 0],
    [0, 1],
  ],
  epochs: 3,
  batchSize: 64,
  trainingDigits: 1234,
  validationSplit: 0.15,
  learningRate: 0.0005,
  dropout: 0.4,
  seed: 42,
};

describe('kerasTrainingProgram', () => {
  const code = kerasTrainingProgram(program, DATA_SETS.mnist);

  it('sets everything that the page sets', () => {
    expect(code).toContain('keras.utils.set_random_seed(42)');
    expect(code).toContain('x_train[:1234]');
    expect(code).toContain('y_train[:1234]');
    expect(code).toContain('learning_rate=0.0005');
    expect(code).toContain('batch_size=64');
    expect(code).toContain('epochs=3');
    expect(code).toContain('validation_split=0.15');
  });

  // Keras refuses a learning rate that is an int.
  it('writes every number that may be a fraction as a float', () => {
    const whole = kerasTrainingProgram(
      { ...program, learningRate: 1, validationSplit: 0, dropout: 0 },
      DATA_SETS.mnist,
    );
    expect(whole).toContain('Adam(learning_rate=1.0)');
    expect(whole).toContain('validation_split=0.0,');
    expect(whole).toContain('layers.Dropout(0.0)');
  });

  it('lists the layers in their order', () => {
    const layers = [...code.matchAll(/layers\.\w+\(.*\)(?=,\n)/g)].map(([layer]) => layer);
    expect(layers).toEqual([
      'layers.Cropping2D(((4, 3), (2, 1)))',
      'layers.Conv2D(32, (3, 3), activation="relu")',
      'layers.Cropping2D(((2, 1), (0, 2)))',
      'layers.MaxPooling2D((2, 2))',
      'layers.Dropout(0.4)',
      'layers.Conv2D(64, (3, 3), activation="relu")',
      'layers.Cropping2D(((1, 0), (0, 1)))',
      'layers.MaxPooling2D((2, 2))',
      'layers.Dropout(0.4)',
      'layers.Flatten()',
      'layers.Dense(256, activation="relu")',
      'layers.Dense(10, activation="softmax")',
    ]);
  });
});

describe('tfjsTrainingProgram', () => {
  const code = tfjsTrainingProgram(program, DATA_SETS.mnist);

  it('is a module that can be parsed', () => {
    expect(() => parseAst(code)).not.toThrow();
  });

  it('sets everything that the page sets', () => {
    expect(code).toContain('glorotUniform({ seed: 42 })');
    expect(code).toContain("readDigits('train', 1234)");
    expect(code).toContain('tf.train.adam(0.0005, 0.9, 0.999, 1e-7)');
    expect(code).toContain('batchSize: 64');
    expect(code).toContain('epochs: 3');
    expect(code).toContain('validationSplit: 0.15');
  });

  it('lists the layers in their order, with the initial weights of Keras', () => {
    const layers = [...code.matchAll(/tf\.layers\.\w+\(.*\)(?=,\n)/g)].map(([layer]) => layer);
    expect(layers).toEqual([
      'tf.layers.inputLayer({ inputShape: [28, 28, 1] })',
      'tf.layers.cropping2D({ cropping: [[4, 3], [2, 1]] })',
      "tf.layers.conv2d({ filters: 32, kernelSize: [3, 3], activation: 'relu', kernelInitializer })",
      'tf.layers.cropping2D({ cropping: [[2, 1], [0, 2]] })',
      'tf.layers.maxPooling2d({ poolSize: [2, 2] })',
      'tf.layers.dropout({ rate: 0.4 })',
      "tf.layers.conv2d({ filters: 64, kernelSize: [3, 3], activation: 'relu', kernelInitializer })",
      'tf.layers.cropping2D({ cropping: [[1, 0], [0, 1]] })',
      'tf.layers.maxPooling2d({ poolSize: [2, 2] })',
      'tf.layers.dropout({ rate: 0.4 })',
      'tf.layers.flatten()',
      "tf.layers.dense({ units: 256, activation: 'relu', kernelInitializer })",
      "tf.layers.dense({ units: 10, activation: 'softmax', kernelInitializer })",
    ]);
  });
});

describe('the programs of another data set', () => {
  const published = { kerasName: 'fashion_mnist', folder: 'https://example.org/fashion/' };
  const data = { title: 'Fashion-MNIST', counts: { test: 500 }, published };

  it('load that set', () => {
    expect(kerasTrainingProgram(program, data)).toContain('keras.datasets.fashion_mnist.load_data()');
    const code = tfjsTrainingProgram(program, data);
    expect(code).toContain("const folder = 'https://example.org/fashion/';");
    expect(code).toContain("readDigits('t10k', 500)");
    expect(code).not.toContain('/mnist/');
  });
});
