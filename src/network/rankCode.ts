import type { Cropping1D, Cropping3D, Pair } from '../crop/cropping.ts';
import { formatCropping } from '../crop/notation/printCropping.ts';
import type { DataFormat } from '../crop/standardize/standardizeDataFormat.ts';
import type { SplitName } from '../digits/digitSet.ts';
import type { Shift } from '../digits/volume.ts';

/** What the crop of a signal needs to be written as a program. */
export interface SignalProgram {
  readonly cropping: Cropping1D;
  readonly signal: readonly number[];
}

/** What the crop of a volume needs. */
export interface VolumeProgram {
  readonly cropping: Cropping3D;
  readonly dataFormat: DataFormat;
  /** The picked digit: one of the frames, or the one that moves. */
  readonly split: SplitName;
  readonly index: number;
  /** The module of `keras.datasets` that has the digits. */
  readonly kerasName: string;
  /** By how much the digit is moved in each frame; undefined where the frames are a digit of each label. */
  readonly shifts: readonly Shift[] | undefined;
}

/** A complete program that crops the signal with Keras 3. */
export function kerasSignalProgram({ cropping, signal }: SignalProgram): string {
  return `import keras
import numpy as np
from keras import layers

signal = np.array([
${printRows(signal, '    ')}
])
# The layer wants three axes: (batch, steps, features).
signal = signal.reshape(1, ${signal.length}, 1)

model = keras.Sequential([
    keras.Input((${signal.length}, 1)),
    layers.Cropping1D(${formatCropping(cropping)}),
])
model.summary()
output = model.predict(signal)
print(output.shape)
print(output[0, :, 0])
`;
}

/** The same crop in TensorFlow.js, which has no such layer. */
export function tfjsSignalProgram({ cropping, signal }: SignalProgram): string {
  return `import * as tf from '@tensorflow/tfjs';

${tfjsLayerClass('Cropping1D', 'batch, steps, features', [WHOLE, cropping, WHOLE])}
const model = tf.sequential({ layers: [new Cropping1D({ inputShape: [${signal.length}, 1] })] });
model.summary();

const signal = [
${printRows(signal, '  ')}
];
const output = model.predict(tf.tensor3d(signal, [1, ${signal.length}, 1]));
output.print();
`;
}

/** A complete program that makes the volume of digits, crops it with Keras 3 and shows the frames that are kept. */
export function kerasVolumeProgram(program: VolumeProgram): string {
  const { cropping, dataFormat, split, index, kerasName, shifts } = program;
  const isFirst = dataFormat === 'channels_first';
  const [x, y] = [`x_${split}`, `y_${split}`];
  const count = shifts?.length ?? LABELS;
  const shape = isFirst ? `1, ${count}, 28, 28` : `${count}, 28, 28, 1`;
  return `import keras
import matplotlib.pyplot as plt
import numpy as np
from keras import layers

${split === 'train' ? `(${x}, ${y}), _` : `_, (${x}, ${y})`} = keras.datasets.${kerasName}.load_data()
${shifts ? movingFrames(`${x}[${index}]`, shifts) : labelFrames(x, y, index)}
volume = np.stack(frames).reshape(1, ${shape})

model = keras.Sequential([
    keras.Input((${shape})),
    layers.Cropping3D(${formatCropping(cropping)}${isFirst ? ', data_format="channels_first"' : ''}),
])
model.summary()
output = model.predict(volume)

kept = ${isFirst ? 'output[0, 0]' : 'output[0, :, :, :, 0]'}
figure, [axes] = plt.subplots(1, len(kept), squeeze=False)
for axis, frame in zip(axes, kept):
    axis.imshow(frame, cmap="gray")
plt.show()
`;
}

/** The same crop in TensorFlow.js, which has no such layer, as a function of the volume's bytes. */
export function tfjsVolumeProgram({
  cropping,
  dataFormat,
  shifts,
}: Pick<VolumeProgram, 'cropping' | 'dataFormat' | 'shifts'>): string {
  const isFirst = dataFormat === 'channels_first';
  const count = shifts?.length ?? LABELS;
  const shape = isFirst ? `[1, ${count}, 28, 28]` : `[${count}, 28, 28, 1]`;
  const axes = isFirst ? 'batch, channels, frames, rows, columns' : 'batch, frames, rows, columns, channels';
  const margins = isFirst ? [WHOLE, WHOLE, ...cropping] : [WHOLE, ...cropping, WHOLE];
  return `import * as tf from '@tensorflow/tfjs';

${tfjsLayerClass('Cropping3D', axes, margins)}
const model = tf.sequential({ layers: [new Cropping3D({ inputShape: ${shape} })] });
model.summary();

/** Crops a volume, given as ${count} x 28 x 28 bytes, frame by frame. */
export function cropVolume(pixels) {
  return tf.tidy(() => {
    const volume = tf.tensor(Float32Array.from(pixels), [1, ...${shape}]).div(255);
    return model.predict(volume);
  });
}
`;
}

const LABELS = 10;
const WHOLE: Pair = [0, 0];

function labelFrames(x: string, y: string, index: number): string {
  return `# The first digit of each label, one behind the other; the picked one stands for its label.
frames = [${x}[${y} == label][0] for label in range(${LABELS})]
frames[${y}[${index}]] = ${x}[${index}]`;
}

function movingFrames(digit: string, shifts: readonly Shift[]): string {
  return `# The digit moves from frame to frame by rows (down) and columns (right).
shifts = [${shifts.map(([rows, columns]) => `(${rows}, ${columns})`).join(', ')}]
digit = np.pad(${digit}, 28)
frames = [digit[28 - down : 56 - down, 28 - right : 56 - right] for down, right in shifts]`;
}

/** A layer for TensorFlow.js that takes margins from the axes of its input, with one slice. */
function tfjsLayerClass(name: string, axes: string, margins: readonly Pair[]): string {
  return `/** What is cut from the start and the end of each axis: ${axes}. */
const MARGINS = ${JSON.stringify(margins).replaceAll(',', ', ')};

/** TensorFlow.js has no ${name}: one slice does the same. */
class ${name} extends tf.layers.Layer {
  static className = '${name}';

  computeOutputShape(inputShape) {
    return inputShape.map((size, axis) => {
      const [before, after] = MARGINS[axis];
      return size === null ? null : size - before - after;
    });
  }

  call(inputs) {
    const [input] = [inputs].flat();
    const begin = MARGINS.map(([before]) => before);
    return tf.slice(input, begin, this.computeOutputShape(input.shape));
  }
}
`;
}

/** Numbers with commas, five to a line. */
function printRows(numbers: readonly number[], indent: string): string {
  const lines: string[] = [];
  for (let start = 0; start < numbers.length; start += 5) {
    lines.push(`${indent}${numbers.slice(start, start + 5).join(', ')},`);
  }
  return lines.join('\n');
}
