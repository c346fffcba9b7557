import { formatCropping } from '../crop/notation/printCropping.ts';
import type { Cropping2D } from '../crop/cropping.ts';
import type { SplitName } from '../digits/digitSet.ts';

export const LANGUAGES = ['Keras', 'TensorFlow.js'] as const;
/** The two libraries that code is written for. */
export type Language = (typeof LANGUAGES)[number];

/** What the crop of one digit needs to be written as a program. */
export interface CropProgram {
  readonly cropping: Cropping2D;
  readonly split: SplitName;
  /** The digit's number within its split, from 0. */
  readonly index: number;
}

/** A complete program that crops one MNIST digit with Keras 3 and shows it beside its input. */
export function kerasCropProgram({ cropping, split, index }: CropProgram): string {
  const digits = `x_${split}`;
  const load = split === 'train' ? `(${digits}, _), _` : `_, (${digits}, _)`;
  return `import keras
import matplotlib.pyplot as plt
from keras import layers

${load} = keras.datasets.mnist.load_data()
digit = ${digits}[${index}:${index + 1}].reshape(1, 28, 28, 1)

model = keras.Sequential([
    keras.Input((28, 28, 1)),
    layers.Cropping2D(${formatCropping(cropping)}),
])
model.summary()
output = model.predict(digit)

figure, (before, after) = plt.subplots(1, 2)
before.imshow(digit[0, :, :, 0], cmap="gray")
after.imshow(output[0, :, :, 0], cmap="gray")
plt.show()
`;
}

/** The same crop in TensorFlow.js, as a function of the digit's 784 bytes that draws the output on a canvas. */
export function tfjsCropProgram({ cropping }: CropProgram): string {
  return `import * as tf from '@tensorflow/tfjs';

const model = tf.sequential({
  layers: [
    tf.layers.cropping2D({
      inputShape: [28, 28, 1],
      cropping: ${JSON.stringify(cropping).replaceAll(',', ', ')},
    }),
  ],
});
model.summary();

/** Crops one digit, given as 784 bytes, and draws it. */
export async function cropDigit(pixels, canvas) {
  const output = tf.tidy(() => {
    const digit = tf.tensor4d(Float32Array.from(pixels), [1, 28, 28, 1]).div(255);
    return model.predict(digit).squeeze([0]);
  });
  await tf.browser.toPixels(output, canvas);
  output.dispose();
}
`;
}
