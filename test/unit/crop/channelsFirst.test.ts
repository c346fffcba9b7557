import fc from 'fast-check';
import { expect, it } from 'vitest';
import { channelsFirst, channelsLast } from '../../../src/crop/channelsFirst.ts';

it('puts the channels first, one whole channel after the other', () => {
  const values = Uint8Array.of(1, 10, 100, 2, 20, 200);
  expect(channelsFirst({ shape: [2, 1, 3], values, range: [0, 255] })).toEqual(
    Uint8Array.of(1, 2, 10, 20, 100, 200),
  );
});

it('puts them back, whatever the shape', () => {
  const sizes = fc.tuple(...[40, 40, 4].map((max) => fc.integer({ min: 1, max })));
  fc.assert(
    fc.property(sizes, ([rows = 1, columns = 1, channels = 1]) => {
      const shape = [rows, columns, channels] as const;
      const values = Float32Array.from({ length: rows * columns * channels }, (_, at) => at);
      expect(channelsLast(channelsFirst({ shape, values, range: [0, 1] }), shape)).toEqual(values);
    }),
  );
});
