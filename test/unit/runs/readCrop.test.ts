import { describe, expect, it } from 'vitest';
import { NO_CROPS } from '../../../src/network/trainingSettings.ts';
import { cropInputShape, readCrop } from '../../../src/runs/readCrop.ts';

const FIVE = readCrop('5', 'cropping');
const TWO = readCrop('2', 'croppingAfterConv2d');

describe('cropInputShape', () => {
  it.each([
    ['cropping', NO_CROPS, [28, 28, 1]],
    ['croppingAfterConv2d', NO_CROPS, [26, 26, 32]],
    ['croppingAfterConv2d1', NO_CROPS, [11, 11, 64]],
    ['croppingAfterConv2d', { ...NO_CROPS, cropping: FIVE }, [16, 16, 32]],
    // 16 x 16, cropped to 12 x 12, pooled to 6 x 6.
    ['croppingAfterConv2d1', { ...NO_CROPS, cropping: FIVE, croppingAfterConv2d: TWO }, [4, 4, 64]],
    // A crop's own present value does not matter.
    ['croppingAfterConv2d', { ...NO_CROPS, cropping: FIVE, croppingAfterConv2d: TWO }, [16, 16, 32]],
  ] as const)('%s is given the maps that are there', (setting, crops, shape) => {
    expect(cropInputShape(setting, crops)).toEqual(shape);
  });

  it('is that of the uncropped network where the other crops leave no maps at all', () => {
    const cropping = readCrop('13', 'cropping');
    expect(cropInputShape('croppingAfterConv2d', { ...NO_CROPS, cropping })).toEqual([26, 26, 32]);
  });
});

describe('readCrop', () => {
  const crops = { ...NO_CROPS, cropping: FIVE };

  it.each(['2', '(2, 2)', '[[2, 2], (2, 2)]', '{0: 2, 1: 2}'])('takes %s as Keras does', (text) => {
    expect(readCrop(text, 'croppingAfterConv2d', crops)).toEqual(TWO);
  });

  it("refuses with Keras's words what Keras refuses", () => {
    expect(() => readCrop('-1', 'croppingAfterConv2d1', crops)).toThrow(
      '`cropping` cannot be negative. Received: cropping=-1.',
    );
    expect(() => readCrop('8', 'croppingAfterConv2d', crops)).toThrow(
      'Values in `cropping` argument should be smaller than the corresponding spatial dimension of the input. ' +
        'Received: input_shape=(None, 16, 16, 32), cropping=((8, 8), (8, 8))',
    );
    expect(readCrop('((15, 0), (0, 15))', 'croppingAfterConv2d', crops)).toEqual([
      [15, 0],
      [0, 15],
    ]);
  });
});
