import { expect, it } from 'vitest';
import { NO_CROPPING, type Cropping2D } from '../../../src/crop/cropping.ts';
import { borderedDigit } from '../../../src/digits/border/border.ts';
import { pixelsOf } from '../../../src/digits/digitSet.ts';
import { isBorderSeen, runDigits } from '../../../src/runs/runDigits.ts';
import { noiseSet } from '../../harness/digits.ts';

const DIGITS = { train: noiseSet(12, 1), test: noiseSet(5, 2) };
const BORDER = { width: 4, share: 0.5 };

it.each<[Cropping2D, boolean]>([
  [NO_CROPPING, true],
  [
    [
      [4, 4],
      [4, 4],
    ],
    false,
  ],
  [
    [
      [9, 5],
      [4, 6],
    ],
    false,
  ],
  [
    [
      [4, 4],
      [4, 3],
    ],
    true,
  ],
  [
    [
      [0, 9],
      [9, 9],
    ],
    true,
  ],
])('%j leaves something of a border of 4 pixels: %j', (cropping, isSeen) => {
  expect(isBorderSeen(cropping, BORDER)).toBe(isSeen);
});

it('gives a run the border of its settings, around the digits that it uses', () => {
  const seen = runDigits(DIGITS, { border: BORDER, cropping: NO_CROPPING, trainingDigits: 7 });
  expect([seen.train.count, seen.test.count]).toEqual([7, 5]);
  for (const split of ['train', 'test'] as const) {
    for (let index = 0; index < seen[split].count; index += 1) {
      const digit = { pixels: pixelsOf(DIGITS[split], index), label: DIGITS[split].labels[index]! };
      expect(pixelsOf(seen[split], index)).toEqual(borderedDigit(digit, split, index, BORDER));
      expect(seen[split].labels[index]).toBe(digit.label);
    }
  }
});

it('copies nothing where there is no border, or none that is seen', () => {
  const settings = { border: BORDER, cropping: NO_CROPPING, trainingDigits: 7 };
  expect(runDigits(DIGITS, { ...settings, border: undefined })).toBe(DIGITS);
  expect(
    runDigits(DIGITS, {
      ...settings,
      cropping: [
        [4, 4],
        [5, 4],
      ],
    }),
  ).toBe(DIGITS);
});
