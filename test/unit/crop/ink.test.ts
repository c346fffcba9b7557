import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cropImage } from '../../../src/crop/cropImage.ts';
import type { Cropping2D, ImageSize } from '../../../src/crop/cropping.ts';
import { countCut, inkKept, pixelsKept, summedAreaTable, tightestCropping } from '../../../src/crop/ink.ts';

const SIZE: ImageSize = [5, 6];
const images = fc.uint8Array({ minLength: 30, maxLength: 30 });
const sparseImages = fc
  .array(fc.constantFrom(0, 0, 0, 0, 0, 7, 255), { minLength: 30, maxLength: 30 })
  .map((pixels) => Uint8Array.from(pixels));
const croppings: fc.Arbitrary<Cropping2D> = fc
  .tuple(fc.nat(4), fc.nat(4), fc.nat(5), fc.nat(5))
  .filter(([top, bottom, left, right]) => top + bottom < 5 && left + right < 6)
  .map(([top, bottom, left, right]) => [
    [top, bottom],
    [left, right],
  ]);

const sum = (pixels: Uint8Array): number => pixels.reduce((total, pixel) => total + pixel, 0);

describe('inkKept', () => {
  it('is what summing the cropped pixels gives', () => {
    fc.assert(
      fc.property(images, croppings, (pixels, cropping) => {
        fc.pre(sum(pixels) > 0);
        const kept = inkKept(summedAreaTable(pixels, SIZE), cropping);
        expect(kept).toBe(sum(cropImage(pixels, SIZE, cropping)) / sum(pixels));
      }),
    );
  });

  it('is 1 for a blank image', () => {
    expect(
      inkKept(summedAreaTable(new Uint8Array(30), SIZE), [
        [1, 1],
        [1, 1],
      ]),
    ).toBe(1);
  });

  it('stays exact for sums beyond 2^32', () => {
    const huge = Array.from({ length: 30 }, () => 60_000 * 255);
    expect(
      inkKept(summedAreaTable(huge, SIZE), [
        [1, 0],
        [0, 0],
      ]),
    ).toBe(24 / 30);
  });
});

describe('pixelsKept', () => {
  it('is 18 x 18 of 28 x 28 for the crop of 5', () => {
    expect(
      pixelsKept(
        [28, 28],
        [
          [5, 5],
          [5, 5],
        ],
      ),
    ).toBe(324 / 784);
  });
});

describe('tightestCropping', () => {
  it('keeps all ink, and one pixel more on any side would not', () => {
    fc.assert(
      fc.property(sparseImages, (pixels) => {
        const tightest = tightestCropping(pixels, SIZE);
        const table = summedAreaTable(pixels, SIZE);
        if (!tightest) return expect(sum(pixels)).toBe(0);
        expect(inkKept(table, tightest)).toBe(1);
        const [[top, bottom], [left, right]] = tightest;
        const tighter: Cropping2D[] = [
          [
            [top + 1, bottom],
            [left, right],
          ],
          [
            [top, bottom + 1],
            [left, right],
          ],
          [
            [top, bottom],
            [left + 1, right],
          ],
          [
            [top, bottom],
            [left, right + 1],
          ],
        ];
        for (const cropping of tighter) expect(inkKept(table, cropping)).toBeLessThan(1);
      }),
    );
  });
});

describe('countCut', () => {
  it('counts the images whose tightest crop is passed on any side', () => {
    fc.assert(
      fc.property(fc.array(sparseImages, { maxLength: 8 }), croppings, (set, cropping) => {
        const inked = set.filter((pixels) => sum(pixels) > 0);
        const margins = inked.flatMap((pixels) => tightestCropping(pixels, SIZE)?.flat() ?? []);
        const cut = inked.filter((pixels) => inkKept(summedAreaTable(pixels, SIZE), cropping) < 1);
        expect(countCut(Uint8Array.from(margins), cropping)).toBe(cut.length);
      }),
    );
  });
});
