import fc from 'fast-check';
import { NO_CROPPING, type Cropping2D, type Pair } from '../../src/crop/cropping.ts';
import { DATA_FORMATS } from '../../src/crop/standardize/standardizeDataFormat.ts';
import { SPLITS } from '../../src/digits/digitSet.ts';
import { FLIGHT } from '../../src/digits/volume.ts';
import { DATA_SETS } from '../../src/digits/dataSets.ts';
import { kerasCropProgram, type CropProgram } from '../../src/network/code.ts';
import { describeBeginning } from '../../src/network/describeNetwork.ts';
import {
  kerasSignalProgram,
  kerasVolumeProgram,
  type SignalProgram,
  type VolumeProgram,
} from '../../src/network/rankCode.ts';
import { kerasTrainingProgram } from '../../src/network/trainingCode.ts';
import { NO_CROPS, type TrainingSettings } from '../../src/network/trainingSettings.ts';
import { tutorialNetwork } from '../../src/network/tutorialNetwork.ts';
import { NUMBER_SETTINGS, numberSetting, type NumberSettingName } from '../../src/runs/config.ts';
import { SIGNAL_STEPS } from '../../src/runs/ranks.ts';

// Prints the page's Keras programs for random settings as JSON; programs.py runs them.

const TRAININGS = 20;
/** Of each other kind. */
const CROPS = 10;
/** Epochs are drawn few, so that it ends soon. */
const MOST_EPOCHS = 3;
/** programs.py provides so many digits of each split. */
const DIGITS = 200;

function pair(most: number): fc.Arbitrary<Pair> {
  return fc.tuple(fc.nat(most), fc.nat(most));
}

function croppings(most: number): fc.Arbitrary<Cropping2D> {
  return fc.oneof(
    { weight: 1, arbitrary: fc.constant(NO_CROPPING) },
    { weight: 4, arbitrary: fc.tuple(pair(most), pair(most)) },
  );
}

function wholeNumber(
  name: NumberSettingName,
  most: number = numberSetting(name, 'mnist').most,
): fc.Arbitrary<number> {
  return fc.integer({ min: NUMBER_SETTINGS[name].least, max: most });
}

/** Numbers with two decimals, such as people set them. */
function share(name: 'validationSplit' | 'dropout'): fc.Arbitrary<number> {
  const { least, most } = NUMBER_SETTINGS[name];
  return fc.integer({ min: least * 100, max: most * 100 }).map((hundredths) => hundredths / 100);
}

const trainings: fc.Arbitrary<TrainingSettings> = fc
  .record({
    cropping: croppings(6),
    croppingAfterConv2d: croppings(3),
    croppingAfterConv2d1: croppings(1),
    epochs: wholeNumber('epochs', MOST_EPOCHS),
    batchSize: wholeNumber('batchSize'),
    trainingDigits: wholeNumber('trainingDigits'),
    validationSplit: share('validationSplit'),
    learningRate: fc.oneof(
      fc.constantFrom(NUMBER_SETTINGS.learningRate.least, NUMBER_SETTINGS.learningRate.most),
      fc.integer({ min: 1, max: 999 }).map((number) => number / 10_000),
    ),
    dropout: share('dropout'),
    seed: wholeNumber('seed'),
  })
  .filter((settings) => describeBeginning(tutorialNetwork(settings)).refusal === undefined);

/** Numbers that may be fractions, and here are whole: Keras takes some of them as floats only. */
const wholeTraining: TrainingSettings = {
  ...NO_CROPS,
  epochs: 1,
  batchSize: 50,
  trainingDigits: 100,
  learningRate: 1,
  validationSplit: 0,
  dropout: 0,
  seed: 1,
};

const crops: fc.Arbitrary<Omit<CropProgram, 'kerasName'>> = fc.record({
  cropping: croppings(13),
  split: fc.constantFrom(...SPLITS),
  index: fc.nat(DIGITS - 1),
  dataFormat: fc.constantFrom(...DATA_FORMATS),
});

/** At most 9 of a signal's 20 steps are cropped from a side, 4 of a volume's 10 frames, and 13 of its 28 rows and columns. */
const signals: fc.Arbitrary<SignalProgram> = fc.record({
  cropping: pair(9),
  signal: fc.array(
    fc.integer({ min: -100, max: 100 }).map((hundredths) => hundredths / 100),
    { minLength: SIGNAL_STEPS, maxLength: SIGNAL_STEPS },
  ),
});

const volumes: fc.Arbitrary<Omit<VolumeProgram, 'kerasName'>> = fc.record({
  cropping: fc.tuple(pair(4), pair(13), pair(13)),
  dataFormat: fc.constantFrom(...DATA_FORMATS),
  split: fc.constantFrom(...SPLITS),
  index: fc.nat(DIGITS - 1),
  shifts: fc.constantFrom(undefined, FLIGHT),
});

function draw<Settings>(
  arbitrary: fc.Arbitrary<Settings>,
  count: number,
  program: (settings: Settings) => string,
) {
  const drawn = fc.sample(arbitrary, { numRuns: count, seed: 28 });
  return drawn.map((settings) => ({ settings, program: program(settings) }));
}

console.log(
  JSON.stringify({
    trainings: [
      ...draw(trainings, TRAININGS, (settings) => kerasTrainingProgram(settings, DATA_SETS.mnist)),
      { settings: wholeTraining, program: kerasTrainingProgram(wholeTraining, DATA_SETS.mnist) },
    ],
    crops: draw(crops, CROPS, (settings) => kerasCropProgram({ ...settings, kerasName: 'mnist' })),
    signals: draw(signals, CROPS, kerasSignalProgram),
    volumes: draw(volumes, CROPS, (settings) => kerasVolumeProgram({ ...settings, kerasName: 'mnist' })),
  }),
);
