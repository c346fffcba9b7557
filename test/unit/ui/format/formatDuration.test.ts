import { expect, it } from 'vitest';
import { formatDuration } from '../../../../src/ui/format/formatDuration.ts';

it.each([
  [0, 'less than 1 s'],
  [0.4, 'less than 1 s'],
  [0.6, '1 s'],
  [41.2, '41 s'],
  [59.6, '1 min'],
  [161, '2 min 41 s'],
  [3599.4, '59 min 59 s'],
  [3599.6, '1 h'],
  [3900, '1 h 5 min'],
  // Minutes are rounded to whole ones, not cut off, and never to 60.
  [7199, '2 h'],
  [100_000, '27 h 47 min'],
])('writes %d seconds as %s', (seconds, text) => {
  expect(formatDuration(seconds)).toBe(text);
});
