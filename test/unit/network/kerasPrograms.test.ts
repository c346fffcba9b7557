import { describe, expect, it } from 'vitest';
import { sameCropping, NO_CROPPING } from '../../../src/crop/cropping.ts';
import type { LayerName } from '../../../src/crop/croppingLayers.ts';
import {
  outputShape1D,
  outputShape2D,
  outputShape3D,
  outputSize2D,
  type Shape,
} from '../../../src/crop/outputShape.ts';
import type { DataFormat } from '../../../src/crop/standardize/standardizeDataFormat.ts';
import { DIGIT_SHAPE } from '../../../src/digits/digitSet.ts';
import { DATA_SETS } from '../../../src/digits/dataSets.ts';
import { kerasCropProgram, type CropProgram } from '../../../src/network/code.ts';
import { describeNetwork } from '../../../src/network/describeNetwork.ts';
import {
  kerasSignalProgram,
  kerasVolumeProgram,
  type SignalProgram,
  type VolumeProgram,
} from '../../../src/network/rankCode.ts';
import { layerSummary, modelSummary } from '../../../src/network/summary.ts';
import { kerasTrainingProgram } from '../../../src/network/trainingCode.ts';
import type { TrainingSettings } from '../../../src/network/trainingSettings.ts';
import { tutorialNetwork } from '../../../src/network/tutorialNetwork.ts';
import { VOLUME_SIZE } from '../../../src/runs/ranks.ts';
import golden from '../../golden/programs.json' with { type: 'json' };

/** A program that ran to its end in real Keras, and what came of it. */
interface RunProgram<Settings> {
  settings: Settings;
  program: string;
  summary: string;
  /** Of each layer of the program's model, without the batch. */
  outputShapes: number[][];
  /** What it says before the figures of its test. */
  tested: string[];
  /** Shapes of the pictures that it shows. */
  shown: number[][];
}

const trainings = golden.trainings as unknown as RunProgram<TrainingSettings>[];
const crops = golden.crops as unknown as RunProgram<CropProgram>[];
const signals = golden.signals as unknown as RunProgram<SignalProgram>[];
const volumes = golden.volumes as unknown as RunProgram<VolumeProgram>[];

describe('the Keras program of a training', () => {
  it('ran with and without crops of either feature maps', () => {
    expect(trainings).toHaveLength(21);
    const kinds = trainings.map(({ settings: { croppingAfterConv2d, croppingAfterConv2d1 } }) =>
      [croppingAfterConv2d, croppingAfterConv2d1].map((crop) => !sameCropping(crop, NO_CROPPING)).join(),
    );
    expect(new Set(kinds).size).toBe(4);
  });

  it('ran with whole numbers where fractions are allowed, too', () => {
    const isWhole = ({ learningRate, validationSplit, dropout }: TrainingSettings): boolean =>
      [learningRate, validationSplit, dropout].every(Number.isInteger);
    expect(trainings.filter(({ settings }) => isWhole(settings))).toHaveLength(1);
  });

  it.each(trainings)('is the one that Keras ran: $settings', ({ settings, program, tested }) => {
    expect(kerasTrainingProgram(settings, DATA_SETS.mnist)).toBe(program);
    expect(tested).toEqual(['Test loss', 'Test accuracy']);
  });

  it.each(trainings)('has the model that the page describes: $settings', (keras) => {
    const network = tutorialNetwork(keras.settings);
    expect(modelSummary(network)).toBe(keras.summary);
    expect(describeNetwork(network).layers.map(({ outputShape }) => outputShape)).toEqual(keras.outputShapes);
  });
});

/** The shape of `sizes` and one channel, as the layer gets it. */
function withChannel(sizes: readonly number[], dataFormat: DataFormat | undefined): Shape {
  return dataFormat === 'channels_first' ? [null, 1, ...sizes] : [null, ...sizes, 1];
}

/** Expects the model of one cropping layer, whose output has the shape `output`. */
function expectLayer(keras: RunProgram<unknown>, layer: LayerName, output: Shape): void {
  expect(layerSummary(layer, output)).toBe(keras.summary);
  expect([output.slice(1)]).toEqual(keras.outputShapes);
}

describe('the Keras program of a crop of a digit', () => {
  it.each(crops)('is the one that Keras ran: $settings', ({ settings, program }) => {
    expect(kerasCropProgram({ ...settings, kerasName: 'mnist' })).toBe(program);
  });

  it.each(crops)('has the layer and shows the pictures that the page describes: $settings', (keras) => {
    const { cropping, dataFormat } = keras.settings;
    const output = outputShape2D(withChannel(DIGIT_SHAPE, dataFormat), cropping, {
      ...(dataFormat && { dataFormat }),
    });
    expectLayer(keras, 'Cropping2D', output);
    expect(keras.shown).toEqual([[28, 28], outputSize2D(DIGIT_SHAPE, cropping)]);
  });
});

describe('the Keras program of a crop of a signal', () => {
  it.each(signals)('is the one that Keras ran: $settings.cropping', ({ settings, program }) => {
    expect(kerasSignalProgram(settings)).toBe(program);
  });

  it.each(signals)('has the layer that the page describes: $settings.cropping', (keras) => {
    const { cropping, signal } = keras.settings;
    expectLayer(keras, 'Cropping1D', outputShape1D([null, signal.length, 1], cropping));
  });
});

describe('the Keras program of a crop of a volume', () => {
  it('ran with both data formats, and with digits that stand and that move', () => {
    const kinds = volumes.map(
      ({ settings: { dataFormat, shifts } }) => `${dataFormat} ${shifts !== undefined}`,
    );
    expect(new Set(kinds).size).toBe(4);
  });

  it.each(volumes)('is the one that Keras ran: $settings.cropping', ({ settings, program }) => {
    expect(kerasVolumeProgram({ ...settings, kerasName: 'mnist' })).toBe(program);
  });

  it.each(volumes)(
    'has the layer and shows the frames that the page describes: $settings.cropping',
    (keras) => {
      const { cropping, dataFormat } = keras.settings;
      const output = outputShape3D(withChannel(VOLUME_SIZE, dataFormat), cropping, { dataFormat });
      expectLayer(keras, 'Cropping3D', output);
      const [frames, ...frame] = VOLUME_SIZE.map((size, axis) => size - sum(cropping[axis] ?? []));
      expect(keras.shown).toEqual(Array.from({ length: frames ?? 0 }, () => frame));
    },
  );
});

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
