import { describe, expect, it } from 'vitest';
import { NO_CROPPING, type Cropping2D } from '../../../src/crop/cropping.ts';
import { DATA_SETS } from '../../../src/digits/dataSets.ts';
import { tfjsCropProgram } from '../../../src/network/code.ts';
import { describeNetwork } from '../../../src/network/describeNetwork.ts';
import { tfjsTrainingProgram } from '../../../src/network/trainingCode.ts';
import { NO_CROPS, type CropSettings, type TrainingSettings } from '../../../src/network/trainingSettings.ts';
import { tutorialNetwork } from '../../../src/network/tutorialNetwork.ts';
import { DRIVER_PIXELS, runTfjsProgram } from './runTfjsProgram.ts';

/** TensorFlow.js computes in plain JavaScript here, in a process that shares its machine with other tests. */
const TIMEOUT = 120_000;
const DIGITS = { train: 16, test: 10 };

/** The output shape and the parameters of each layer in what TensorFlow.js prints for `model.summary()`. */
function layersOf(lines: readonly string[]): [outputShape: number[], parameters: number][] {
  const rows = lines
    .map((line) => /\]\] +\[null,([\d,]+)\] +(\d+) *$/.exec(line))
    .filter((row) => row !== null);
  return rows.map(([, shape = '', parameters]) => [shape.split(',').map(Number), Number(parameters)]);
}

const only = (first: number, last: number): Cropping2D => [
  [first, last],
  [last, first],
];

const CROPS: Readonly<Record<string, CropSettings>> = {
  'the least input, 10 x 10': { ...NO_CROPS, cropping: only(9, 9) },
  'crops of both feature maps': {
    cropping: only(6, 5),
    croppingAfterConv2d: only(2, 1),
    croppingAfterConv2d1: only(1, 0),
  },
  'a crop of the second feature maps alone': {
    cropping: only(4, 5),
    croppingAfterConv2d: NO_CROPPING,
    croppingAfterConv2d1: only(1, 2),
  },
};

describe('the TensorFlow.js program of a training', () => {
  it.each(Object.keys(CROPS))(
    'trains and tests the network that the page describes: %s',
    async (name) => {
      const settings: TrainingSettings = {
        ...NO_CROPS,
        ...CROPS[name],
        epochs: 2,
        batchSize: 8,
        trainingDigits: DIGITS.train,
        validationSplit: 0.25,
        learningRate: 0.001,
        dropout: 0.25,
        seed: 3,
      };
      const program = tfjsTrainingProgram(settings, { ...DATA_SETS.mnist, counts: DIGITS });
      const lines = await runTfjsProgram(program, DIGITS);

      const [input, ...layers] = layersOf(lines);
      const { layers: ours, parameters } = describeNetwork(tutorialNetwork(settings));
      expect(input).toEqual([[28, 28, 1], 0]);
      expect(layers).toEqual(ours.map(({ outputShape, parameters }) => [outputShape, parameters]));
      expect(lines).toContain(`Total params: ${parameters}`);

      const printed = lines.join('\n');
      expect(printed.match(/^Epoch \d+ \{\n {2}val_loss: [\d.]+,\n {2}val_acc: [\d.]+,$/gm)).toHaveLength(2);
      const [, loss] = /^Test loss: (\d+\.\d{4})$/m.exec(printed) ?? [];
      const [, accuracy] = /^Test accuracy: (\d\.\d{4})$/m.exec(printed) ?? [];
      expect(Number(loss)).toBeGreaterThan(0);
      // Each of the digits is right or wrong.
      expect(Number(accuracy) * DIGITS.test).toBeCloseTo(Math.round(Number(accuracy) * DIGITS.test), 2);
    },
    TIMEOUT,
  );
});

describe('the TensorFlow.js program of a crop', () => {
  it.each([
    [9, 8, 7, 6],
    [0, 0, 0, 0],
    [27, 0, 13, 14],
  ])(
    'draws what the crop leaves: %i, %i, %i, %i',
    async (top, bottom, left, right) => {
      const cropping: Cropping2D = [
        [top, bottom],
        [left, right],
      ];
      const lines = await runTfjsProgram(tfjsCropProgram({ cropping }));
      const [height, width] = [28 - top - bottom, 28 - left - right];
      expect(layersOf(lines)).toEqual([[[height, width, 1], 0]]);
      const rows = Array.from({ length: height }, (_, row) => (row + top) * 28 + left);
      const red = rows.flatMap((start) => DRIVER_PIXELS.slice(start, start + width));
      expect(JSON.parse(lines.at(-2) ?? '')).toEqual({ width, height, red });
    },
    TIMEOUT,
  );
});
