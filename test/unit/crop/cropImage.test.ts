import { describe, expect, it, test } from 'vitest';
import { cropImage } from '../../../src/crop/cropImage.ts';
import { KerasError } from '../../../src/crop/croppingError.ts';
import type { Cropping2D } from '../../../src/crop/cropping.ts';
import { parseLiteral } from '../../../src/crop/notation/parseLiteral.ts';
import { outputSize2D } from '../../../src/crop/outputShape.ts';
import { standardizeCropping2D } from '../../../src/crop/standardize/standardizeCropping.ts';
import { golden } from './goldenCroppings.ts';

/** Pixels that are their own places. */
const image = (rows: number, columns: number) =>
  Uint8Array.from({ length: rows * columns }, (_, place) => place);

/** The same, one pixel after the other: those that no margin covers. */
function pixelsLeft(rows: number, columns: number, [[top, bottom], [left, right]]: Cropping2D): number[] {
  return Array.from(image(rows, columns)).filter((place) => {
    const row = Math.floor(place / columns);
    const column = place % columns;
    return row >= top && row < rows - bottom && column >= left && column < columns - right;
  });
}

function* range(last: number): Generator<number> {
  for (let number = 0; number <= last; number += 1) yield number;
}

function* smallCroppings(rows: number, columns: number): Generator<Cropping2D> {
  for (const top of range(rows + 1)) {
    for (const bottom of range(rows + 1)) {
      for (const left of range(columns + 1)) {
        for (const right of range(columns + 1))
          yield [
            [top, bottom],
            [left, right],
          ];
      }
    }
  }
}

const SIZES = [1, 2, 3, 4].flatMap((rows) => [1, 2, 3, 5].map((columns) => [rows, columns] as const));

test.each(SIZES)(
  'every cropping of %i×%i pixels keeps what no margin covers, or is refused',
  (rows, columns) => {
    const wrong = Array.from(smallCroppings(rows, columns)).filter((cropping) => {
      const expected = pixelsLeft(rows, columns, cropping);
      try {
        const [croppedRows, croppedColumns] = outputSize2D([rows, columns], cropping);
        const cropped = Array.from(cropImage(image(rows, columns), [rows, columns], cropping));
        return (
          cropped.length !== croppedRows * croppedColumns ||
          cropped.join() !== expected.join() ||
          !cropped.length
        );
      } catch (error) {
        return !(error instanceof KerasError) || expected.length > 0;
      }
    });
    expect(wrong).toEqual([]);
  },
);

const singleChannel = golden.arguments2D.flatMap(([argument, , checks]) =>
  checks.flatMap(([[batch, rows, columns, channels], dataFormat, , called]) =>
    batch === 1 && channels === 1 && dataFormat === 'channels_last' && called?.value !== undefined
      ? [{ argument, size: [rows ?? 0, columns ?? 0] as const, kept: called.value }]
      : [],
  ),
);

test.each(singleChannel)('$argument keeps of $size what Keras keeps', ({ argument, size, kept }) => {
  const places = Float32Array.from({ length: size[0] * size[1] }, (_, place) => place);
  const { cropping } = standardizeCropping2D(parseLiteral(argument));
  const cropped = cropImage(places, size, cropping);
  expect([[1, ...outputSize2D(size, cropping), 1], cropped[0], cropped.at(-1)]).toEqual(kept);
});

describe('a cropped image', () => {
  it('is of the same kind as the image, and a copy', () => {
    const bytes = image(2, 2);
    const cropped = cropImage(
      bytes,
      [2, 2],
      [
        [0, 0],
        [0, 0],
      ],
    );
    expect(cropped).toBeInstanceOf(Uint8Array);
    cropped.fill(9);
    expect(Array.from(bytes)).toEqual([0, 1, 2, 3]);
    expect(
      cropImage(
        Float32Array.of(0.5, 1),
        [1, 2],
        [
          [0, 0],
          [1, 0],
        ],
      ),
    ).toEqual(Float32Array.of(1));
  });

  it('is cut out of a view, such as one of shared memory', () => {
    const shared = new Uint8Array(new SharedArrayBuffer(8)).fill(7).subarray(2, 6);
    const cropped = cropImage(
      shared,
      [2, 2],
      [
        [1, 0],
        [0, 1],
      ],
    );
    expect(cropped).toEqual(Uint8Array.of(7));
    expect(cropped.buffer).toBeInstanceOf(ArrayBuffer);
  });

  it('is refused when the pixels are not those of the size', () => {
    expect(() =>
      cropImage(
        image(2, 3),
        [2, 2],
        [
          [0, 0],
          [0, 0],
        ],
      ),
    ).toThrow(
      'An image of 2 rows and 2 columns has 4 pixels, but 6 came: pass one image with one number for each pixel.',
    );
  });
});
