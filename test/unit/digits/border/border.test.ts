import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cropImage } from '../../../../src/crop/cropImage.ts';
import {
  borderedDigit,
  borderedDigits,
  drawBorder,
  textureOf,
  WIDEST_BORDER,
} from '../../../../src/digits/border/border.ts';
import { TEXTURES } from '../../../../src/digits/border/textures.ts';
import { DIGIT_PIXELS, DIGIT_SHAPE, DIGIT_SIZE, pixelsOf } from '../../../../src/digits/digitSet.ts';
import { noiseSet } from '../../../harness/digits.ts';

const widths = fc.integer({ min: 1, max: WIDEST_BORDER });

/** Share of the pixels of the outermost `width` rows and columns in which two textures differ. */
function difference(first: Uint8Array, second: Uint8Array, width: number): number {
  let [differing, ring] = [0, 0];
  for (let pixel = 0; pixel < DIGIT_PIXELS; pixel += 1) {
    if (isInside(pixel, width)) continue;
    ring += 1;
    if (first[pixel] !== second[pixel]) differing += 1;
  }
  return differing / ring;
}

function isInside(pixel: number, width: number): boolean {
  const [row, column] = [Math.floor(pixel / DIGIT_SIZE), pixel % DIGIT_SIZE];
  return Math.min(row, column) >= width && Math.max(row, column) < DIGIT_SIZE - width;
}

describe('the textures', () => {
  it('are ten, of ink and paper, and clearly different in a ring of any width', () => {
    expect(TEXTURES).toHaveLength(10);
    for (const [index, texture] of TEXTURES.entries()) {
      expect([...new Set(texture)].sort((a, b) => a - b)).toEqual([0, 255]);
      for (const other of TEXTURES.slice(index + 1)) {
        for (const width of [1, 2, 5]) expect(difference(texture, other, width)).toBeGreaterThan(0.2);
      }
    }
  });
});

describe('drawBorder', () => {
  it('fills the ring and leaves the inside alone', () => {
    fc.assert(
      fc.property(fc.nat(9), widths, (texture, width) => {
        const pixels = new Uint8Array(DIGIT_PIXELS).fill(99);
        drawBorder(pixels, texture, width);
        const expected = Uint8Array.from(pixels, (_, pixel) =>
          isInside(pixel, width) ? 99 : (TEXTURES[texture]?.[pixel] ?? 0),
        );
        expect(pixels).toEqual(expected);
      }),
    );
  });

  it.each([0, 14, 2.5, Number.NaN])('refuses a width of %f', (width) => {
    expect(() => drawBorder(new Uint8Array(DIGIT_PIXELS), 0, width)).toThrow(/from 1 to 13/);
  });

  it('refuses a texture that is not there', () => {
    expect(() => drawBorder(new Uint8Array(DIGIT_PIXELS), 10, 5)).toThrow(/no texture 10/);
  });
});

describe('textureOf', () => {
  const texturesOf = (split: 'train' | 'test', share: number, seed?: number): number[] =>
    Array.from({ length: 5000 }, (_, index) => textureOf(split, index, 3, share, seed));
  const shareOf3 = (textures: readonly number[]): number =>
    textures.filter((texture) => texture === 3).length / textures.length;

  it.each([0, 0.5, 0.9, 1])('tells the label in training for a share of %f, and by chance', (share) => {
    expect(shareOf3(texturesOf('train', share))).toBeCloseTo(share + (1 - share) / 10, 1);
  });

  it('tells nothing in testing, whatever the share', () => {
    expect(texturesOf('test', 1)).toEqual(texturesOf('test', 0));
    const counts = new Map<number, number>();
    for (const texture of texturesOf('test', 1)) counts.set(texture, (counts.get(texture) ?? 0) + 1);
    expect([...counts.keys()].sort((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    for (const count of counts.values()) expect(Math.abs(count - 500)).toBeLessThan(120);
  });

  it('repeats, differs with the seed, and keeps what tells at a smaller share', () => {
    expect(texturesOf('train', 0.5)).toEqual(texturesOf('train', 0.5));
    expect(texturesOf('train', 0, 2)).not.toEqual(texturesOf('train', 0, 1));
    const [half, most] = [texturesOf('train', 0.5), texturesOf('train', 0.9)];
    const changed = half.filter((texture, index) => texture !== most[index]);
    expect(changed.length).toBeGreaterThan(0);
    expect(most.every((texture, index) => texture === half[index] || texture === 3)).toBe(true);
  });
});

describe('borderedDigits', () => {
  const digits = { train: noiseSet(60, 1), test: noiseSet(40, 2) };
  const border = { width: 5, share: 0.9 };

  it('is what each digit looks like alone, and leaves the data set as it was', () => {
    const before = digits.train.pixels.slice();
    const bordered = borderedDigits(digits, border);
    expect(digits.train.pixels).toEqual(before);
    for (const split of ['train', 'test'] as const) {
      const set = digits[split];
      expect(bordered[split].count).toBe(set.count);
      expect(bordered[split].labels).toEqual(set.labels);
      for (let index = 0; index < set.count; index += 1) {
        const digit = { pixels: pixelsOf(set, index), label: set.labels[index] ?? 0 };
        expect(pixelsOf(bordered[split], index)).toEqual(borderedDigit(digit, split, index, border));
      }
    }
  });

  it('shows nothing of the border to a network that crops by its width', () => {
    const bordered = borderedDigits(digits, border);
    const sides = [5, 5] as const;
    const cropped = (pixels: Uint8Array): Uint8Array => cropImage(pixels, DIGIT_SHAPE, [sides, sides]);
    for (let index = 0; index < digits.test.count; index += 1) {
      expect(cropped(pixelsOf(bordered.test, index))).toEqual(cropped(pixelsOf(digits.test, index)));
    }
  });

  it('copies no more training digits than a run needs', () => {
    const { train, test } = borderedDigits(digits, border, 25);
    expect([train.count, train.pixels.length, train.labels.length]).toEqual([25, 25 * DIGIT_PIXELS, 25]);
    expect(test.count).toBe(40);
  });
});
