import { describe, expect, it } from 'vitest';
import type { Cropping2D } from '../../../src/crop/cropping.ts';
import { tfjsCropProgram } from '../../../src/network/code.ts';
import { DRIVER_PIXELS, runTfjsProgram } from './runTfjsProgram.ts';
import { CROPS, expectTraining, layersOf } from './tfjsTraining.ts';

/** TensorFlow.js computes in plain JavaScript here, in a process that shares its machine with other tests. */
const TIMEOUT = 120_000;

// `npm run test:long` trains with other crops, too.
it(
  'the TensorFlow.js program of a training trains and tests the network that the page describes',
  () => expectTraining(CROPS['crops of both feature maps']),
  TIMEOUT,
);

describe('the TensorFlow.js program of a crop', () => {
  it.each([
    [9, 8, 7, 6],
    [0, 0, 0, 0],
    [27, 0, 13, 14],
  ])(
    'draws what the crop leaves: %i, %i, %i, %i',
    async (top, bottom, left, right) => {
      const cropping: Cropping2D = [
        [top, bottom],
        [left, right],
      ];
      const lines = await runTfjsProgram(tfjsCropProgram({ cropping }));
      const [height, width] = [28 - top - bottom, 28 - left - right];
      expect(layersOf(lines)).toEqual([[[height, width, 1], 0]]);
      const rows = Array.from({ length: height }, (_, row) => (row + top) * 28 + left);
      const red = rows.flatMap((start) => DRIVER_PIXELS.slice(start, start + width));
      expect(JSON.parse(lines.at(-2) ?? '')).toEqual({ width, height, red });
    },
    TIMEOUT,
  );
});
