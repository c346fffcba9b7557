import { expect, it } from 'vitest';
import { bitmapUrl } from '../../../../src/ui/compare/answers/bitmapUrl.ts';

/** Two rows of three pixels: a row of nine bytes is filled up to twelve. */
const PIXELS = [
  [255, 0, 0, 255],
  [0, 255, 0, 255],
  [0, 0, 255, 255],
  [1, 2, 3, 255],
  [4, 5, 6, 255],
  [7, 8, 9, 255],
];

it('writes a bitmap as its format says', () => {
  const [head, base64] = bitmapUrl(PIXELS.flat(), 3, 2).split(',');
  expect(head).toBe('data:image/bmp;base64');
  const file = Buffer.from(base64 ?? '', 'base64');
  expect(file.toString('latin1', 0, 2)).toBe('BM');
  expect(file.readUInt32LE(2)).toBe(file.length);
  const start = file.readUInt32LE(10);
  expect([file.readInt32LE(18), file.readInt32LE(22), file.readUInt16LE(28)]).toEqual([3, -2, 24]);
  // Blue comes first, and no row ends before a multiple of four bytes.
  const rows = [file.subarray(start, start + 12), file.subarray(start + 12)].map((row) => Array.from(row));
  expect(rows).toEqual([
    [0, 0, 255, 0, 255, 0, 255, 0, 0, 0, 0, 0],
    [3, 2, 1, 6, 5, 4, 9, 8, 7, 0, 0, 0],
  ]);
});
