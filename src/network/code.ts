import { formatCropping } from '../crop/notation/printCropping.ts';
import type { Cropping2D } from '../crop/cropping.ts';
import type { DataFormat } from '../crop/standardize/standardizeDataFormat.ts';
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
  /** The module of `keras.datasets` that has the digit. */
  readonly kerasName: string;
  /** Where the channel stands in the digit's shape; last, unless it is said. */
  readonly dataFormat?: DataFormat;
}

/** A complete program that crops one digit with Keras 3 and shows it beside its input. */
export function kerasCropProgram({ cropping, split, index, kerasName, dataFormat }: CropProgram): string {
  const digits = `x_${split}`;
  const load = split === 'train' ? `(${digits}, _), _` : `_, (${digits}, _)`;
  const isFirst = dataFormat === 'channels_first';
  const shape = isFirst ? '1, 28, 28' : '28, 28, 1';
  const image = isFirst ? '[0, 0]' : '[0, :, :, 0]';
  return `import keras
import matplotlib.pyplot as plt
from keras import layers

${load} = keras.datasets.${kerasName}.load_data()
digit = ${digits}[${index}:${index + 1}].reshape(1, ${shape})

model = keras.Sequential([
    keras.Input((${shape})),
    layers.Cropping2D(${formatCropping(cropping)}${isFirst ? ', data_format="channels_first"' : ''}),
])
model.summary()
output = model.predict(digit)

figure, (before, after) = plt.subplots(1, 2)
before.imshow(digit${image}, cmap="gray")
after.imshow(output${image}, cmap="gray")
plt.show()
`;
}

/** The same crop in TensorFlow.js, as a function of the digit's 784 bytes that draws the output on a canvas. */
export function tfjsCropProgram({
  cropping,
  dataFormat,
}: Pick<CropProgram, 'cropping' | 'dataFormat'>): string {
  const isFirst = dataFormat === 'channels_first';
  const shape = isFirst ? '1, 28, 28' : '28, 28, 1';
  return `import * as tf from '@tensorflow/tfjs';

const model = tf.sequential({
  layers: [
    tf.layers.cropping2D({
      inputShape: [${shape}],
      cropping: ${JSON.stringify(cropping).replaceAll(',', ', ')},${isFirst ? "\n      dataFormat: 'channelsFirst'," : ''}
    }),
  ],
});
model.summary();

/** Crops one digit, given as 784 bytes, and draws it. */
export async function cropDigit(pixels, canvas) {
  const output = tf.tidy(() => {
    const digit = tf.tensor4d(Float32Array.from(pixels), [1, ${shape}]).div(255);
    return model.predict(digit).squeeze(${isFirst ? '[0, 1]' : '[0]'});
  });
  await tf.browser.toPixels(output, canvas);
  output.dispose();
}
`;
}
