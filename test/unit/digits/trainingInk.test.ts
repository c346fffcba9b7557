import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { blankSet } from '../../../src/digits/blankSet.ts';
import { DIGIT_PIXELS, DIGIT_SIZE, pixelsOf } from '../../../src/digits/digitSet.ts';
import { measureTrainingInk } from '../../../src/digits/trainingInk.ts';
import { noiseSet } from '../../harness/digits.ts';

test('sums every pixel over all digits', () => {
  const set = noiseSet(50, 3);
  const { sums } = measureTrainingInk(set);
  const expected = Array.from({ length: DIGIT_PIXELS }, (_, pixel) => {
    let sum = 0;
    for (let digit = 0; digit < set.count; digit += 1) sum += pixelsOf(set, digit)[pixel] ?? Number.NaN;
    return sum;
  });
  expect([...sums]).toEqual(expected);
});

test('the blank margins of one dot are its distances from the four edges', () => {
  const place = fc.nat(DIGIT_SIZE - 1);
  fc.assert(
    fc.property(place, place, (row, column) => {
      const set = blankSet(1);
      set.pixels[row * DIGIT_SIZE + column] = 1;
      expect([...measureTrainingInk(set).blankMargins]).toEqual([row, 27 - row, column, 27 - column]);
    }),
  );
});

test('the blank margins of several dots are the smallest of theirs, digit by digit', () => {
  const dots = fc.array(fc.nat(DIGIT_PIXELS - 1), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(dots, dots, (first, second) => {
      const set = blankSet(2);
      for (const place of first) pixelsOf(set, 0)[place] = 255;
      for (const place of second) pixelsOf(set, 1)[place] = 1;
      expect([...measureTrainingInk(set).blankMargins]).toEqual([...marginsOf(first), ...marginsOf(second)]);
    }),
  );
});

test('a digit without ink has margins that no crop exceeds', () => {
  expect([...measureTrainingInk(blankSet(1)).blankMargins]).toEqual([28, 28, 28, 28]);
});

function marginsOf(dots: readonly number[]): number[] {
  const rows = dots.map((place) => Math.floor(place / DIGIT_SIZE));
  const columns = dots.map((place) => place % DIGIT_SIZE);
  return [Math.min(...rows), 27 - Math.max(...rows), Math.min(...columns), 27 - Math.max(...columns)];
}
