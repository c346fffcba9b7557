import * as fc from 'fast-check';
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { blankSet } from '../../../../src/digits/blankSet.ts';
import {
  DIGIT_PIXELS,
  LABEL_COUNT,
  pixelsOf,
  type DigitSet,
  type SplitName,
} from '../../../../src/digits/digitSet.ts';
import { drawDigit, drawDigits } from '../../../../src/digits/drawn/drawDigits.ts';

const COUNT = 1000;
const SEED = 1;
const drawn = drawnSet(COUNT, SEED, 'train');

function drawnSet(count: number, seed: number, split: SplitName): DigitSet {
  const set = blankSet(count);
  drawDigits(set, seed, split, 0, count);
  return set;
}

/** Faster than `toEqual`, which compares arrays of this length for seconds. */
function equal(first: Uint8Array, second: Uint8Array): boolean {
  return Buffer.compare(first, second) === 0;
}

function shareDigits(first: DigitSet, second: DigitSet): boolean {
  return [...first.labels.keys()].some((index) => equal(pixelsOf(first, index), pixelsOf(second, index)));
}

describe('a seed', () => {
  test('draws the same digits as ever', () => {
    const hash = createHash('sha256').update(drawn.pixels).update(drawn.labels).digest('hex');
    expect(hash).toBe('03d859193029fe68b91dad5a6d722985b0dd12bdb9ce79fe388ec44a13b00e25');
  });

  test('shares no digit with another seed or the other split', () => {
    expect(shareDigits(drawn, drawnSet(COUNT, SEED + 1, 'train'))).toBe(false);
    expect(shareDigits(drawn, drawnSet(COUNT, SEED, 'test'))).toBe(false);
  });
});

describe('drawDigits', () => {
  test('draws the same digits in any portions and any order', () => {
    const cuts = fc.uniqueArray(fc.integer({ min: 1, max: 59 }), { maxLength: 6 });
    fc.assert(
      fc.property(cuts, fc.boolean(), (places, backwards) => {
        const set = blankSet(60);
        const edges = [0, ...places.toSorted((a, b) => a - b), 60];
        const portions = edges.slice(1).map((to, portion) => [edges[portion]!, to] as const);
        for (const [from, to] of backwards ? portions.toReversed() : portions) {
          drawDigits(set, SEED, 'train', from, to);
        }
        expect(equal(set.pixels, drawn.pixels.subarray(0, 60 * DIGIT_PIXELS))).toBe(true);
        expect(equal(set.labels, drawn.labels.subarray(0, 60))).toBe(true);
      }),
      { numRuns: 20 },
    );
  });

  test('overwrites all of its range and nothing else', () => {
    const set = blankSet(4);
    set.pixels.fill(77);
    set.labels.fill(77);
    drawDigits(set, SEED, 'train', 1, 3);
    expect(pixelsOf(set, 0).every((pixel) => pixel === 77)).toBe(true);
    expect(pixelsOf(set, 3).every((pixel) => pixel === 77)).toBe(true);
    expect([...set.labels]).toEqual([77, drawn.labels[1], drawn.labels[2], 77]);
    expect(pixelsOf(set, 1)).toEqual(pixelsOf(drawn, 1));
    expect(pixelsOf(set, 2)).toEqual(pixelsOf(drawn, 2));
  });

  test('draws into shared memory, and nothing for an empty range', () => {
    const set = blankSet(2, true);
    drawDigits(set, SEED, 'train', 2, 2);
    expect(set.pixels.some((pixel) => pixel > 0)).toBe(false);
    drawDigits(set, SEED, 'train', 0, 2);
    expect(equal(set.pixels, drawn.pixels.subarray(0, 2 * DIGIT_PIXELS))).toBe(true);
  });

  test.each([
    [-1, 2],
    [3, 2],
    [0, 11],
    [0.5, 2],
    [0, Number.NaN],
  ])('refuses the range %d to %d in a set of 10', (from, to) => {
    expect(() => drawDigits(blankSet(10), SEED, 'train', from, to)).toThrow(
      `Cannot draw digits ${from} to ${to}: whole numbers with 0 <= from <= to <= 10, the set's count, are needed.`,
    );
  });
});

test('drawDigit draws the digit of the set', () => {
  for (const index of [0, 1, 99, 100, 999]) {
    expect(drawDigit(SEED, 'train', index)).toEqual({
      pixels: pixelsOf(drawn, index),
      label: drawn.labels[index],
    });
  }
});

test('each label comes equally often in every hundred, in no fixed order', () => {
  const orders = new Set<string>();
  for (let start = 0; start < COUNT; start += 100) {
    const labels = drawn.labels.subarray(start, start + 100);
    for (let label = 0; label < LABEL_COUNT; label += 1) {
      expect(labels.filter((candidate) => candidate === label)).toHaveLength(10);
    }
    orders.add(labels.join(''));
  }
  expect(orders.size).toBe(COUNT / 100);
});
