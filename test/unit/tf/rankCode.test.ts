import * as tf from '@tensorflow/tfjs';
import { describe, expect, it } from 'vitest';
import { axesOf } from '../../../src/crop/axes.ts';
import { cropArray } from '../../../src/crop/cropArray.ts';
import type { Cropping3D, Pair } from '../../../src/crop/cropping.ts';
import { FLIGHT } from '../../../src/digits/volume.ts';
import { tfjsCropProgram } from '../../../src/network/code.ts';
import { kerasVolumeProgram, tfjsSignalProgram, tfjsVolumeProgram } from '../../../src/network/rankCode.ts';

/** Runs a program for TensorFlow.js as it stands, but for its import and exports, and gives what it calls `name`. */
function run(program: string, name: string): unknown {
  const body = program
    .replace("import * as tf from '@tensorflow/tfjs';", '')
    .replaceAll('export ', '')
    .replaceAll(/^(?:model\.summary|output\.print)\(\);$/gm, '');
  // The program is what is tested.
  // eslint-disable-next-line typescript/no-implied-eval
  return new Function('tf', `${body}\nreturn ${name};`)(tf);
}

const CROPPING: Cropping3D = [
  [2, 3],
  [5, 4],
  [1, 0],
];
const bytes = Uint8Array.from({ length: 10 * 28 * 28 }, (_, place) => (place * 7) % 256);

describe('the programs for TensorFlow.js', () => {
  it('crop the signal', async () => {
    await tf.setBackend('cpu');
    const signal = Array.from({ length: 20 }, (_, step) => step / 4);
    const output = run(tfjsSignalProgram({ cropping: [2, 5], signal }), 'output') as tf.Tensor;
    expect(output.shape).toEqual([1, 13, 1]);
    expect(Array.from(output.dataSync())).toEqual(signal.slice(2, 15));
  });

  it.each(['channels_last', 'channels_first'] as const)('crop the volume, %s', async (dataFormat) => {
    await tf.setBackend('cpu');
    const program = { cropping: CROPPING, dataFormat, shifts: FLIGHT };
    const crop = run(tfjsVolumeProgram(program), 'cropVolume') as (pixels: Uint8Array) => tf.Tensor;
    const output = crop(bytes);
    const sizes = dataFormat === 'channels_last' ? [1, 10, 28, 28, 1] : [1, 1, 10, 28, 28];
    const margins = axesOf(sizes, CROPPING, dataFormat).map(({ pair }): Pair => pair ?? [0, 0]);
    expect(output.shape).toEqual(
      sizes.map((size, axis) => size - (margins[axis]?.[0] ?? 0) - (margins[axis]?.[1] ?? 0)),
    );
    const expected = cropArray(bytes, sizes, margins);
    expect(Array.from(output.dataSync(), (value) => Math.round(value * 255))).toEqual(Array.from(expected));
  });

  it.each(['channels_last', 'channels_first'] as const)('crop the digit, %s', async (dataFormat) => {
    await tf.setBackend('cpu');
    const program = tfjsCropProgram({
      cropping: [CROPPING[1], CROPPING[2]],
      dataFormat,
    });
    const model = run(program, 'model') as tf.Sequential;
    expect(model.outputShape).toEqual(dataFormat === 'channels_last' ? [null, 19, 27, 1] : [null, 1, 19, 27]);
  });
});

describe('the Keras program of a volume', () => {
  it('says where the channel stands, and which digits the frames are', () => {
    const program = kerasVolumeProgram({
      cropping: CROPPING,
      dataFormat: 'channels_first',
      split: 'test',
      index: 7,
      kerasName: 'mnist',
      shifts: undefined,
    });
    expect(program).toContain('layers.Cropping3D(((2, 3), (5, 4), (1, 0)), data_format="channels_first"),');
    expect(program).toContain('keras.Input((1, 10, 28, 28)),');
    expect(program).toContain('frames[y_test[7]] = x_test[7]');
  });
});
