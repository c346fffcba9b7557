import { describe, expect, test } from 'vitest';
import { blankSet } from '../../../../src/digits/blankSet.ts';
import { DIGIT_PIXELS, DIGIT_SIZE, LABEL_COUNT, pixelsOf } from '../../../../src/digits/digitSet.ts';
import { drawDigits } from '../../../../src/digits/drawn/drawDigits.ts';

/** MNIST's mean pixel, over all of its training digits and over those of each label. */
const MNIST_INK = 33.32;
const MNIST_INK_OF_LABEL = [44.22, 19.38, 37.99, 36.09, 30.95, 32.83, 35.01, 29.2, 38.29, 31.26];

const COUNT = 5000;
const set = blankSet(COUNT);
drawDigits(set, 20, 'test', 0, COUNT);
const digits = Array.from({ length: COUNT }, (_, index) => measure(pixelsOf(set, index)));

interface Measured {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  /** Row and column of the centre of mass. */
  readonly centreY: number;
  readonly centreX: number;
  readonly meanPixel: number;
}

/** Where the ink lies, first and last row and column included. */
function measure(pixels: Uint8Array): Measured {
  const rows = new Float64Array(DIGIT_SIZE);
  const columns = new Float64Array(DIGIT_SIZE);
  for (const [index, pixel] of pixels.entries()) {
    rows[Math.floor(index / DIGIT_SIZE)]! += pixel;
    columns[index % DIGIT_SIZE]! += pixel;
  }
  const ink = sum(rows);
  return {
    top: rows.findIndex((row) => row > 0),
    bottom: rows.findLastIndex((row) => row > 0),
    left: columns.findIndex((column) => column > 0),
    right: columns.findLastIndex((column) => column > 0),
    centreY: sum(rows.map((row, index) => row * index)) / ink,
    centreX: sum(columns.map((column, index) => column * index)) / ink,
    meanPixel: ink / DIGIT_PIXELS,
  };
}

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}

function mean(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0) / values.length;
}

describe('as in MNIST', () => {
  test('the longer side is 20 pixels', () => {
    for (const { top, bottom, left, right } of digits) {
      expect(Math.max(bottom - top, right - left) + 1).toBe(20);
    }
  });

  test('the centre of mass lies in the middle, and a lopsided digit is not cut for it', () => {
    const offCentre = digits.filter(
      ({ centreX, centreY }) => Math.abs(centreX - 14) > 0.501 || Math.abs(centreY - 14) > 0.501,
    );
    expect(offCentre.length).toBeLessThan(COUNT / 1000);
    for (const { top, bottom, left, right } of offCentre) {
      const margin = Math.min(top, left, DIGIT_SIZE - 1 - bottom, DIGIT_SIZE - 1 - right);
      expect(margin).toBeLessThanOrEqual(1);
    }
  });

  test('most pixels are paper, and the others mostly ink with soft edges', () => {
    const paper = set.pixels.filter((pixel) => pixel === 0).length;
    const ink = set.pixels.filter((pixel) => pixel >= 250).length;
    const edge = set.pixels.length - paper - ink;
    expect(paper / set.pixels.length).toBeCloseTo(0.81, 2);
    expect(edge / (ink + edge)).toBeCloseTo(0.62, 1);
    for (let index = 0; index < COUNT; index += 1)
      expect(Math.max(...pixelsOf(set, index))).toBeGreaterThan(250);
  });

  test('there is as much ink, in all and for each label', () => {
    expect(Math.abs(mean(digits.map(({ meanPixel }) => meanPixel)) - MNIST_INK)).toBeLessThan(1);
    for (let label = 0; label < LABEL_COUNT; label += 1) {
      const ofLabel = digits.filter((_, index) => set.labels[index] === label);
      const ink = mean(ofLabel.map(({ meanPixel }) => meanPixel));
      expect(Math.abs(ink / MNIST_INK_OF_LABEL[label]! - 1)).toBeLessThan(0.08);
    }
  });

  test('pens are thin and thick', () => {
    const ink = digits.map(({ meanPixel }) => meanPixel);
    expect(Math.min(...ink)).toBeLessThan(15);
    expect(Math.max(...ink)).toBeGreaterThan(60);
  });
});
