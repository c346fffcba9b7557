import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bitsAt,
  dropoutBits,
  dropoutThreshold,
  mix,
  permutation,
  streamKey,
  uniformAt,
} from '../../../src/random/random.ts';

const KEY = streamKey(1, 'weights', 0);

/** Chi-square of counts that should all be equal. */
function chiSquare(counts: readonly number[]): number {
  const expected = counts.reduce((total, count) => total + count, 0) / counts.length;
  return counts.reduce((total, count) => total + (count - expected) ** 2 / expected, 0);
}

describe('streams', () => {
  it('gives the same bits today as when runs were first recorded', () => {
    expect(streamKey(1, 'weights', 0)).toMatchInlineSnapshot(`709441105`);
    expect([0, 1, 2].map((counter) => bitsAt(KEY, counter))).toMatchInlineSnapshot(`
      [
        4264059169,
        1187605343,
        649216612,
      ]
    `);
    expect([0, 1, 2].map((counter) => dropoutBits(KEY, counter))).toMatchInlineSnapshot(`
      [
        290651022,
        205247292,
        3638145998,
      ]
    `);
  });

  it('has a different key for every seed, purpose and place', () => {
    const keys = new Set<number>();
    for (let seed = 0; seed < 20; seed += 1) {
      for (const purpose of ['weights', 'order', 'dropout'] as const) {
        for (let place = 0; place < 50; place += 1) keys.add(streamKey(seed, purpose, place, 1));
      }
    }
    expect(keys.size).toBe(20 * 3 * 50);
  });

  it('mixes without collision', () => {
    fc.assert(
      fc.property(fc.nat(2 ** 31), fc.nat(2 ** 31), (a, b) => {
        expect(mix(a) === mix(b)).toBe(a === b);
      }),
    );
  });
});

describe('uniform numbers', () => {
  it('fill [0, 1) evenly', () => {
    const counts = Array.from({ length: 64 }, () => 0);
    for (let counter = 0; counter < 64_000; counter += 1) {
      const number = uniformAt(KEY, counter);
      expect(number >= 0 && number < 1).toBe(true);
      counts[Math.floor(number * 64)]! += 1;
    }
    // 63 degrees of freedom: beyond 120 in one of 100,000 cases.
    expect(chiSquare(counts)).toBeLessThan(120);
  });
});

describe('dropout', () => {
  it.each([0, 0.1, 0.25, 0.5, 0.9])('drops a share of %d in every stream', (rate) => {
    const threshold = dropoutThreshold(rate);
    for (let step = 0; step < 8; step += 1) {
      const key = streamKey(7, 'dropout', step, 3);
      let dropped = 0;
      for (let element = 0; element < 50_000; element += 1) {
        if (dropoutBits(key, element) < threshold) dropped += 1;
      }
      // Six standard deviations.
      expect(Math.abs(dropped / 50_000 - rate)).toBeLessThan(
        6 * Math.sqrt((rate * (1 - rate)) / 50_000) + 1e-9,
      );
    }
  });

  it('is independent between neighbours, distant elements and steps', () => {
    const threshold = dropoutThreshold(0.5);
    const [key, nextKey] = [streamKey(7, 'dropout', 0, 3), streamKey(7, 'dropout', 1, 3)];
    const isDropped = (stream: number, element: number): boolean => dropoutBits(stream, element) < threshold;
    for (const [otherKey, lag] of [
      [key, 1],
      [key, 2],
      [key, 32],
      [key, 64],
      [key, 576],
      [key, 2048],
      [nextKey, 0],
    ] as const) {
      let agreeing = 0;
      for (let element = 0; element < 50_000; element += 1) {
        if (isDropped(key, element) === isDropped(otherKey, element + lag)) agreeing += 1;
      }
      expect(Math.abs(agreeing / 50_000 - 0.5), `lag ${lag}`).toBeLessThan(0.0135);
    }
  });
});

describe('permutation', () => {
  it('is one of the numbers, the same for the same key', () => {
    fc.assert(
      fc.property(fc.nat(500), fc.nat(), (count, key) => {
        const order = permutation(count, key);
        expect([...order].sort((a, b) => a - b)).toEqual(Array.from({ length: count }, (_, at) => at));
        expect(permutation(count, key)).toEqual(order);
      }),
    );
  });

  it('puts every number at every place equally often', () => {
    const counts = Array.from({ length: 36 }, () => 0);
    for (let key = 0; key < 6000; key += 1) {
      permutation(6, mix(key)).forEach((number, place) => (counts[number * 6 + place]! += 1));
    }
    expect(chiSquare(counts)).toBeLessThan(80);
  });
});
