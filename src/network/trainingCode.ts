import { printFloat } from '../crop/notation/printFloat.ts';
import { kerasLayer, tfjsLayer } from './layerCode.ts';
import type { LayerSpec } from './layers.ts';
import type { TrainingSettings } from './trainingSettings.ts';
import { tutorialNetwork } from './tutorialNetwork.ts';

/** The digits that a program trains on. */
export interface ProgramData {
  /** Their name for people. */
  readonly title: string;
  readonly counts: { readonly test: number };
  readonly published: {
    /** Their module in `keras.datasets`. */
    readonly kerasName: string;
    /** Address of a folder with their four IDX files. */
    readonly folder: string;
  };
}

/** A complete program that trains the tutorial's network on cropped digits with Keras 3, and tests it. */
export function kerasTrainingProgram(settings: TrainingSettings, data: ProgramData): string {
  const { epochs, batchSize, trainingDigits, validationSplit, learningRate, seed } = settings;
  return `import keras
from keras import layers

keras.utils.set_random_seed(${seed})

(x_train, y_train), (x_test, y_test) = keras.datasets.${data.published.kerasName}.load_data()
x_train = x_train[:${trainingDigits}].reshape(-1, 28, 28, 1).astype("float32") / 255
y_train = y_train[:${trainingDigits}]
x_test = x_test.reshape(-1, 28, 28, 1).astype("float32") / 255

model = keras.Sequential([
    keras.Input((28, 28, 1)),
${listLayers(settings, kerasLayer, '    ')}
])
model.summary()

model.compile(
    optimizer=keras.optimizers.Adam(learning_rate=${printFloat(learningRate)}),
    loss="sparse_categorical_crossentropy",
    metrics=["accuracy"],
)
model.fit(
    x_train,
    y_train,
    batch_size=${batchSize},
    epochs=${epochs},
    validation_split=${printFloat(validationSplit)},
)

loss, accuracy = model.evaluate(x_test, y_test, verbose=0)
print(f"Test loss: {loss:.4f}")
print(f"Test accuracy: {accuracy:.4f}")
`;
}

/**
 * The same training in TensorFlow.js, as a module for a page or for Node. The seed fixes the initial weights only:
 * `fit` shuffles the digits by itself.
 */
export function tfjsTrainingProgram(settings: TrainingSettings, data: ProgramData): string {
  const { epochs, batchSize, trainingDigits, validationSplit, learningRate, seed } = settings;
  return `import * as tf from '@tensorflow/tfjs';

// A folder with ${data.title}'s four files. A page can read it where it is its own, or where its server lets other sites read.
const folder = '${data.published.folder}';

/** The bytes of one of the files behind its header. */
async function readFile(name, headerBytes) {
  const { body } = await fetch(\`\${folder}\${name}.gz\`);
  const file = new Response(body.pipeThrough(new DecompressionStream('gzip')));
  return new Uint8Array(await file.arrayBuffer(), headerBytes);
}

/** The first \`count\` digits of a set, as numbers from 0 to 1, and their labels. */
async function readDigits(set, count) {
  const pixels = await readFile(\`\${set}-images-idx3-ubyte\`, 16);
  const labels = await readFile(\`\${set}-labels-idx1-ubyte\`, 8);
  const values = Float32Array.from(pixels.subarray(0, count * 28 * 28));
  return {
    x: tf.tidy(() => tf.tensor4d(values, [count, 28, 28, 1]).div(255)),
    y: tf.tensor1d(Float32Array.from(labels.subarray(0, count))),
  };
}

// Keras's initial weights; TensorFlow.js's own are drawn from another distribution.
const kernelInitializer = tf.initializers.glorotUniform({ seed: ${seed} });

const model = tf.sequential({
  layers: [
    tf.layers.inputLayer({ inputShape: [28, 28, 1] }),
${listLayers(settings, tfjsLayer, '    ')}
  ],
});
model.summary();

model.compile({
  // The last number is Keras's epsilon; on a GPU TensorFlow.js would take another one.
  optimizer: tf.train.adam(${learningRate}, 0.9, 0.999, 1e-7),
  loss: 'sparseCategoricalCrossentropy',
  metrics: ['accuracy'],
});

const train = await readDigits('train', ${trainingDigits});
await model.fit(train.x, train.y, {
  batchSize: ${batchSize},
  epochs: ${epochs},
  validationSplit: ${validationSplit},
  callbacks: { onEpochEnd: (epoch, logs) => console.log(\`Epoch \${epoch + 1}\`, logs) },
});

const test = await readDigits('t10k', ${data.counts.test});
const [loss, accuracy] = model.evaluate(test.x, test.y, { batchSize: 500 });
console.log('Test loss:', loss.dataSync()[0].toFixed(4));
console.log('Test accuracy:', accuracy.dataSync()[0].toFixed(4));
`;
}

function listLayers(settings: TrainingSettings, print: (layer: LayerSpec) => string, indent: string): string {
  return tutorialNetwork(settings)
    .layers.map((layer) => `${indent}${print(layer)},`)
    .join('\n');
}
