import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dropoutBits, dropoutThreshold } from '../../../src/random/random.ts';
import { applyDropout, dropoutMask } from '../../../src/training/dropout.ts';

function dropped(values: Float32Array, step: number, layer: number, rate: number): Float32Array {
  const output = new Float32Array(values.length);
  applyDropout(values, dropoutMask(1, step, layer, rate), output);
  return output;
}

const ONES = new Float32Array(20_000).fill(1);

describe('dropout', () => {
  it('drops where the random bits of the place lie below the threshold, and scales the rest', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 0.99, noNaN: true }),
        fc.nat({ max: 2 ** 32 - 1 }),
        (rate, key) => {
          const values = Float32Array.from({ length: 50 }, (_, index) => index + 1);
          const output = new Float32Array(50);
          applyDropout(values, { key, rate }, output);
          const scale = Math.fround(1 / (1 - rate));
          for (const [index, value] of values.entries()) {
            const isDropped = dropoutBits(key, index) < dropoutThreshold(rate);
            expect(output[index]).toBe(isDropped ? 0 : Math.fround(value * scale));
          }
        },
      ),
    );
  });

  it.each([0, 0.25, 0.5, 0.9])('drops a share of %d', (rate) => {
    const share = dropped(ONES, 3, 2, rate).filter((value) => value === 0).length / ONES.length;
    expect(Math.abs(share - rate)).toBeLessThanOrEqual(4 * Math.sqrt((rate * (1 - rate)) / ONES.length));
  });

  it('is another one in every step and layer, and the same when it is repeated', () => {
    const masks = [
      [0, 3],
      [0, 6],
      [1, 3],
      [1, 6],
    ].map(([step, layer]) => dropped(ONES, step!, layer!, 0.5).join(''));
    expect(new Set(masks).size).toBe(4);
    expect(dropped(ONES, 0, 3, 0.5).join('')).toBe(masks[0]);
  });

  it('can work in place', () => {
    const values = ONES.slice();
    applyDropout(values, dropoutMask(1, 0, 3, 0.5), values);
    expect(values).toEqual(dropped(ONES, 0, 3, 0.5));
  });
});
