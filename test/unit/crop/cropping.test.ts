import { expect, test } from 'vitest';
import { cropImage } from '../../../src/crop/cropImage.ts';
import { keepsPixel, type Cropping2D } from '../../../src/crop/cropping.ts';

test('the pixels that are kept are those that cropImage gives, in their order', () => {
  const size = [5, 6] as const;
  const cropping: Cropping2D = [
    [2, 1],
    [0, 3],
  ];
  const numbers = Uint8Array.from({ length: 30 }, (_, pixel) => pixel);
  const kept = numbers.filter((pixel) => keepsPixel(cropping, size, Math.floor(pixel / 6), pixel % 6));
  expect([...kept]).toEqual([...cropImage(numbers, size, cropping)]);
  expect(kept).toHaveLength(6);
});
