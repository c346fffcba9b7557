import { describe, expect, it } from 'vitest';
import { sameCropping, NO_CROPPING } from '../../../src/crop/cropping.ts';
import { kerasCropProgram, type CropProgram } from '../../../src/network/code.ts';
import { describeNetwork } from '../../../src/network/describeNetwork.ts';
import type { NetworkSpec } from '../../../src/network/layers.ts';
import { modelSummary } from '../../../src/network/summary.ts';
import { kerasTrainingProgram } from '../../../src/network/trainingCode.ts';
import type { TrainingSettings } from '../../../src/network/trainingSettings.ts';
import { tutorialNetwork } from '../../../src/network/tutorialNetwork.ts';
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

function expectModel(keras: RunProgram<unknown>, network: NetworkSpec): void {
  expect(modelSummary(network)).toBe(keras.summary);
  expect(describeNetwork(network).layers.map(({ outputShape }) => outputShape)).toEqual(keras.outputShapes);
}

describe('the Keras program of a training', () => {
  it('ran with and without crops of either feature maps', () => {
    expect(trainings).toHaveLength(20);
    const kinds = trainings.map(({ settings: { croppingAfterConv2d, croppingAfterConv2d1 } }) =>
      [croppingAfterConv2d, croppingAfterConv2d1].map((crop) => !sameCropping(crop, NO_CROPPING)).join(),
    );
    expect(new Set(kinds).size).toBe(4);
  });

  it.each(trainings)('is the one that Keras ran: $settings', ({ settings, program, tested }) => {
    expect(kerasTrainingProgram(settings)).toBe(program);
    expect(tested).toEqual(['Test loss', 'Test accuracy']);
  });

  it.each(trainings)('has the model that the page describes: $settings', (keras) => {
    expectModel(keras, tutorialNetwork(keras.settings));
  });
});

describe('the Keras program of a crop', () => {
  it.each(crops)('is the one that Keras ran: $settings', ({ settings, program, shown, outputShapes }) => {
    expect(kerasCropProgram(settings)).toBe(program);
    expect(shown).toEqual([[28, 28], outputShapes[0]?.slice(0, 2)]);
  });

  it.each(crops)('has the model that the page describes: $settings', (keras) => {
    const { cropping } = keras.settings;
    expectModel(keras, { inputShape: [28, 28, 1], layers: [{ type: 'Cropping2D', cropping }] });
  });
});
