import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cropping2D, Pair } from '../../../src/crop/cropping.ts';
import { MARGIN_LINKS } from '../../../src/crop/drag.ts';
import { DATA_FORMATS } from '../../../src/crop/standardize/standardizeDataFormat.ts';
import { SPLITS } from '../../../src/digits/digitSet.ts';
import { countsOf, SOURCES } from '../../../src/digits/sources.ts';
import {
  BORDER_SETTINGS,
  ENGINE_NAMES,
  NUMBER_SETTINGS,
  numberSetting,
  type NumberSetting,
} from '../../../src/runs/config.ts';
import { DEFAULT_EXPERIMENT, PAGES, type Experiment } from '../../../src/runs/experiment.ts';
import { SIGNAL_STEPS, VOLUME_FRAMES, VOLUME_KINDS } from '../../../src/runs/ranks.ts';
import { LinkError, readLink, writeLink } from '../../../src/runs/link.ts';
import { saidOf } from '../../harness/saidOf.ts';

/** Margins that leave something of an axis of `size`. */
function marginsOf(size: number): fc.Arbitrary<Pair> {
  return fc.tuple(fc.nat(size - 1), fc.nat(size - 1)).filter(([before, after]) => before + after < size);
}

function croppingsOf(size: number): fc.Arbitrary<Cropping2D> {
  return fc.tuple(marginsOf(size), marginsOf(size));
}

function numberWithin({ least, most, whole }: NumberSetting): fc.Arbitrary<number> {
  return whole
    ? fc.integer({ min: least, max: most })
    : fc.double({ min: least, max: most, noNaN: true }).map((value) => value + 0);
}

const experiments: fc.Arbitrary<Experiment> = fc.record({
  page: fc.constantFrom(...PAGES),
  digit: fc
    .constantFrom(...SPLITS)
    .chain((split) => fc.record({ split: fc.constant(split), index: fc.nat(countsOf('mnist')[split] - 1) })),
  ownDigit: fc.option(fc.constantFrom('90:350,200_360,800', '30:0,0_1000,1000;200:500,500'), {
    nil: undefined,
  }),
  marginLink: fc.constantFrom(...MARGIN_LINKS),
  showMeanInk: fc.boolean(),
  groupSeeds: fc.boolean(),
  config: fc.record({
    digits: fc.constantFrom(...SOURCES),
    border: fc.option(
      fc.record({
        width: numberWithin(BORDER_SETTINGS.width),
        share: numberWithin(BORDER_SETTINGS.share),
      }),
      { nil: undefined },
    ),
    cropping: croppingsOf(28),
    croppingAfterConv2d: croppingsOf(26),
    croppingAfterConv2d1: croppingsOf(11),
    epochs: numberWithin(NUMBER_SETTINGS.epochs),
    batchSize: numberWithin(NUMBER_SETTINGS.batchSize),
    trainingDigits: numberWithin(numberSetting('trainingDigits', 'mnist')),
    validationSplit: numberWithin(NUMBER_SETTINGS.validationSplit),
    learningRate: numberWithin(NUMBER_SETTINGS.learningRate),
    dropout: numberWithin(NUMBER_SETTINGS.dropout),
    seed: numberWithin(NUMBER_SETTINGS.seed),
    engine: fc.constantFrom('automatic' as const, ...ENGINE_NAMES),
  }),
  ranks: fc.record({
    cropping1D: marginsOf(SIGNAL_STEPS),
    cropping3D: fc.tuple(marginsOf(VOLUME_FRAMES), marginsOf(28), marginsOf(28)),
    dataFormat: fc.constantFrom(...DATA_FORMATS),
    volume: fc.constantFrom(...VOLUME_KINDS),
    frame: fc.nat(VOLUME_FRAMES - 1),
  }),
});

describe('the link', () => {
  it('holds every setting: reading what was written gives it back', () => {
    fc.assert(
      fc.property(experiments, (experiment) => {
        expect(readLink(writeLink(experiment))).toEqual(experiment);
      }),
    );
  });

  it("holds the crops of feature maps in Keras's notation, and opens short forms of it", () => {
    const { config } = readLink('#/train?cropping_after_conv2d=2&cropping_after_conv2d_1=(1,(0,2))');
    expect(config.croppingAfterConv2d).toEqual([
      [2, 2],
      [2, 2],
    ]);
    expect(writeLink({ ...DEFAULT_EXPERIMENT, page: 'train', config })).toBe(
      '#/train?cropping_after_conv2d=((2,2),(2,2))&cropping_after_conv2d_1=((1,1),(0,2))',
    );
    expect(saidOf(() => readLink('#/train?cropping_after_conv2d=13'))).toContain(
      'input_shape=(None, 26, 26, 32), cropping=((13, 13), (13, 13))',
    );
  });

  it('holds the border by its width and the share that tells the label', () => {
    const config = { ...DEFAULT_EXPERIMENT.config, border: { width: 5, share: 0.9 } };
    expect(writeLink({ ...DEFAULT_EXPERIMENT, config })).toBe('#/crop?border_width=5&border_share=0.9');
    expect(readLink('#/crop?border_share=0.5&border_width=3').config.border).toEqual({
      width: 3,
      share: 0.5,
    });
    expect(readLink('#/crop?border_share=0.5').config.border).toEqual({ width: 5, share: 0.5 });
    expect(readLink('#/crop?border_width=2').config.border).toEqual({ width: 2, share: 1 });
  });

  it('writes only what differs from the defaults', () => {
    expect(writeLink(DEFAULT_EXPERIMENT)).toBe('#/crop');
    expect(
      writeLink({
        ...DEFAULT_EXPERIMENT,
        page: 'train',
        digit: { split: 'test', index: 7 },
        config: {
          ...DEFAULT_EXPERIMENT.config,
          cropping: [
            [4, 4],
            [5, 3],
          ],
          seed: 2,
        },
      }),
    ).toBe('#/train?digit=test-7&cropping=((4,4),(5,3))&seed=2');
  });

  it.each(['', '#', '#/', '#/crop', '#/crop?', '#/crop?digit=train-25&cropping=((5,5),(5,5))'])(
    'opens the default from “%s”',
    (link) => {
      expect(readLink(link)).toEqual(DEFAULT_EXPERIMENT);
    },
  );

  it.each([
    [
      '#/crop?cropping=3',
      [
        [3, 3],
        [3, 3],
      ],
    ],
    [
      '#/crop?cropping=(2,1)',
      [
        [2, 2],
        [1, 1],
      ],
    ],
    [
      '#/crop?cropping=((1,%202),(3,%204))',
      [
        [1, 2],
        [3, 4],
      ],
    ],
    [
      '#/crop?cropping=%5B%5B1,2%5D,%5B3,4%5D%5D',
      [
        [1, 2],
        [3, 4],
      ],
    ],
  ])('takes any form that Keras takes, and percent-encoding: %s', (link, cropping) => {
    expect(readLink(link).config.cropping).toEqual(cropping);
  });

  it.each([
    ['#/nowhere', 'There is no page “nowhere”: it must be crop, train, compare, 1d-2d-3d.'],
    [
      '#/crop?digit=train-60000',
      '“train-60000” is not a digit: it must be train-0 to train-59999 or test-0 to test-9999.',
    ],
    ['#/crop?digit=7', '“7” is not a digit'],
    [
      '#/crop?cropping=((14,14),(0,0))',
      'Values in `cropping` argument should be smaller than the corresponding spatial dimension',
    ],
    ['#/crop?cropping=-1', '`cropping` cannot be negative. Received: cropping=-1.'],
    ['#/crop?cropping=five', 'The cropping “five” is refused'],
    ['#/crop?colour=red', 'There is no setting “colour”.'],
    ['#/crop?digit', '“digit” has no value'],
    ['#/crop?digit=%', '“%” is not a valid percent-encoding.'],
    ['#/train?epochs=0', 'Epochs must be a whole number from 1 to 500. The link says “0”.'],
    ['#/train?epochs=', 'Epochs must be a whole number'],
    ['#/train?dropout=1', 'Dropout must be a number from 0 to 0.95.'],
    ['#/train?learning_rate=fast', 'Learning rate must be a number from 0.000001 to 1.'],
    ['#/1d-2d-3d?cropping_1d=(10,10)', 'must be smaller than the input length'],
    ['#/1d-2d-3d?cropping_1d=(1,2,3)', 'The cropping_1d “(1,2,3)” is refused'],
    ['#/1d-2d-3d?cropping_3d=(1,2)', '`cropping` should have 3 elements. Received: (1, 2).'],
    ['#/1d-2d-3d?cropping_3d=5', 'cropping=((5, 5), (5, 5), (5, 5))'],
    [
      '#/1d-2d-3d?data_format=nchw',
      'There is no data_format “nchw”: it must be channels_last, channels_first.',
    ],
    ['#/1d-2d-3d?volume=brain', 'There is no volume “brain”: it must be labels, motion.'],
    ['#/1d-2d-3d?frame=10', '“10” is not a frame: it must be 0 to 9.'],
    ['#/1d-2d-3d?frame=-1', '“-1” is not a frame'],
    ['#/train?border_width=14', 'Border width must be a whole number from 1 to 13. The link says “14”.'],
    ['#/train?border_width=', 'Border width must be a whole number from 1 to 13.'],
    ['#/train?border_share=90', 'Border share must be a number from 0 to 1. The link says “90”.'],
    ['#/train?engine=steam', 'There is no engine “steam”: it must be automatic,'],
  ])('refuses %s', (link, message) => {
    expect(() => readLink(link)).toThrow(LinkError);
    expect(saidOf(() => readLink(link))).toContain(message);
  });

  it('throws nothing but its own error, whatever comes', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        for (const link of [text, `#/crop?cropping=${text}`, `#/crop?${text}=1`, `#/train?seed=${text}`]) {
          try {
            readLink(link);
          } catch (error) {
            expect(error).toBeInstanceOf(LinkError);
          }
        }
      }),
    );
  });
});
