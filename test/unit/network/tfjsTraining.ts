import { expect } from 'vitest';
import { NO_CROPPING, type Cropping2D } from '../../../src/crop/cropping.ts';
import { DATA_SETS } from '../../../src/digits/dataSets.ts';
import { describeNetwork } from '../../../src/network/describeNetwork.ts';
import { tfjsTrainingProgram } from '../../../src/network/trainingCode.ts';
import { NO_CROPS, type CropSettings, type TrainingSettings } from '../../../src/network/trainingSettings.ts';
import { tutorialNetwork } from '../../../src/network/tutorialNetwork.ts';
import { runTfjsProgram } from './runTfjsProgram.ts';

const DIGITS = { train: 16, test: 10 };

const only = (first: number, last: number): Cropping2D => [
  [first, last],
  [last, first],
];

/** Crops of the program's network. */
export const CROPS = {
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
} satisfies Record<string, CropSettings>;

/** The output shape and the parameters of each layer in what TensorFlow.js prints for `model.summary()`. */
export function layersOf(lines: readonly string[]): [outputShape: number[], parameters: number][] {
  const rows = lines
    .map((line) => /\]\] +\[null,([\d,]+)\] +(\d+) *$/.exec(line))
    .filter((row) => row !== null);
  return rows.map(([, shape = '', parameters]) => [shape.split(',').map(Number), Number(parameters)]);
}

/** Runs the program of a training with these crops, and holds what it prints against what the page describes. */
export async function expectTraining(crops: CropSettings): Promise<void> {
  const settings: TrainingSettings = {
    ...NO_CROPS,
    ...crops,
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
}
