import { expect, test } from 'vitest';
import { axesOf, largestMarginAt, remainingOf, withMarginAt } from '../../../src/crop/axes.ts';

test('a margin stops where one unit would remain, and at 0', () => {
  expect(largestMarginAt([2, 5], 'before', 20)).toBe(14);
  expect(withMarginAt([2, 5], 'before', 99, 20)).toEqual([14, 5]);
  expect(withMarginAt([2, 5], 'after', -3, 20)).toEqual([2, 0]);
  expect(withMarginAt([2, 5], 'after', 3.4, 20)).toEqual([2, 3]);
});

test.each([
  ['channels_last', [null, 18, 18, 1]],
  // The layer takes the channel for rows, and the rows for columns.
  ['channels_first', [null, 28, 18, -9]],
] as const)('the axes that a %s layer crops of channels_last data', (dataFormat, remaining) => {
  const axes = axesOf(
    [null, 28, 28, 1],
    [
      [5, 5],
      [5, 5],
    ],
    dataFormat,
  );
  expect(axes.map(remainingOf)).toEqual(remaining);
});
