import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keepsPixel, NO_CROPPING, type Cropping2D } from '../../../../src/crop/cropping.ts';
import type { Picture } from '../../../../src/crop/picture.ts';
import { pictureOfDigit } from '../../../../src/digits/digitPicture.ts';
import { paintStage } from '../../../../src/ui/instrument/drawStage.ts';
import { blend, CUT_INK, INK, PAPER } from '../../../../src/ui/pictures/inkColours.ts';
import { inkColour, inkOf, paintPicture } from '../../../../src/ui/pictures/paintPicture.ts';

const pixelOf = (bytes: Uint8ClampedArray, pixel: number): number[] => [
  ...bytes.subarray(4 * pixel, 4 * pixel + 4),
];

describe('a picture under a crop', () => {
  it('has a digit’s ink in white where it is kept and in red where it is cut', () => {
    const digit = pictureOfDigit(Uint8Array.from({ length: 784 }, (_, at) => at % 256));
    const cropping: Cropping2D = [
      [3, 9],
      [0, 14],
    ];
    const bytes = paintPicture(digit, cropping);
    for (let pixel = 0; pixel < 784; pixel += 1) {
      const kept = keepsPixel(cropping, [28, 28], Math.floor(pixel / 28), pixel % 28);
      expect(pixelOf(bytes, pixel)).toEqual([...inkColour((pixel % 256) / 255, kept), 255]);
    }
    expect([inkColour(0, true), inkColour(1, true)]).toEqual([PAPER, INK]);
    expect([inkColour(0, false), inkColour(1, false)]).toEqual([PAPER, blend(PAPER, CUT_INK, 0.85)]);
  });

  it('shows three channels as red, green and blue, of bytes as of floats', () => {
    const bytes: Picture = { shape: [1, 2, 3], values: Uint8Array.of(1, 2, 3, 250, 128, 0), range: [0, 255] };
    expect([...paintPicture(bytes, NO_CROPPING)]).toEqual([1, 2, 3, 255, 250, 128, 0, 255]);
    const floats: Picture = { shape: [1, 1, 3], values: Float32Array.of(-1, 0, 1), range: [-1, 1] };
    expect([...paintPicture(floats, NO_CROPPING)]).toEqual([0, 128, 255, 255]);
  });

  it('lets paper through where a fourth channel says so', () => {
    const picture: Picture = {
      shape: [1, 2, 4],
      values: Uint8Array.of(255, 0, 0, 255, 255, 0, 0, 0),
      range: [0, 255],
    };
    expect([...paintPicture(picture, NO_CROPPING)]).toEqual([255, 0, 0, 255, ...PAPER, 255]);
    // Nor is it ink.
    expect(inkOf(picture, 1)).toBeCloseTo(1 / 3);
  });

  it('shows any other number of channels as ink, their mean, and what is cut of colours in red', () => {
    const two: Picture = { shape: [1, 1, 2], values: Uint8Array.of(255, 0), range: [0, 255] };
    expect([...paintPicture(two, NO_CROPPING)]).toEqual([...inkColour(128 / 255, true), 255]);
    const white: Picture = { shape: [1, 2, 3], values: new Uint8Array(6).fill(255), range: [0, 255] };
    const cut: Cropping2D = [
      [0, 0],
      [1, 0],
    ];
    expect([...paintPicture(white, cut)]).toEqual([...inkColour(1, false), 255, ...INK, 255]);
  });

  it('is opaque everywhere, whatever the shape', () => {
    const sizes = fc.tuple(...[400, 400, 4].map((max) => fc.integer({ min: 1, max })));
    fc.assert(
      fc.property(sizes, ([rows = 1, columns = 1, channels = 1]) => {
        const values = new Float32Array(rows * columns * channels);
        const bytes = paintPicture({ shape: [rows, columns, channels], values, range: [0, 1] }, NO_CROPPING);
        expect(bytes).toHaveLength(4 * rows * columns);
        expect(bytes.every((byte, at) => at % 4 !== 3 || byte === 255)).toBe(true);
      }),
      { numRuns: 10 },
    );
  });
});

it('the stage lays shares over a picture, less of them over ink', () => {
  const picture: Picture = { shape: [1, 3, 1], values: Uint8Array.of(0, 0, 255), range: [0, 255] };
  const bytes = paintStage({ picture, cropping: NO_CROPPING, overlay: [0, 1, 1] });
  const blue = [86, 180, 233] as const;
  expect(pixelOf(bytes, 0)).toEqual([...PAPER, 255]);
  expect(pixelOf(bytes, 1)).toEqual([...blend(PAPER, blue, 0.65), 255]);
  expect(pixelOf(bytes, 2)).toEqual([...blend(INK, blue, 0.65 * 0.4), 255]);
  expect(paintStage({ picture, cropping: NO_CROPPING, overlay: undefined })).toEqual(
    paintPicture(picture, NO_CROPPING),
  );
});
