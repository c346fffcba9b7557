import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { niceAxis } from '../../../src/charts/niceAxis.ts';

describe('niceAxis', () => {
  it.each([
    [0, 2_837_120, 6, 0, 3_000_000, 500_000],
    [0.962, 0.991, 5, 0.96, 1, 0.01],
    [0.9, 1, 5, 0.9, 1, 0.02],
    [1.05, 1.31, 4, 1, 1.4, 0.1],
  ])('from %f to %f with about %i steps goes from %f to %f by %f', (least, most, ticks, min, max, step) => {
    expect(niceAxis(least, most, ticks)).toMatchObject({ min, max, step });
  });

  it('has the same value in its middle where there is only one', () => {
    const { min, max } = niceAxis(50, 50, 4);
    expect(min).toBeLessThan(50);
    expect(max).toBeGreaterThan(50);
    expect(niceAxis(0, 0, 2)).toMatchObject({ min: -1, max: 1 });
  });

  it('holds all values, its ends are ticks, and it has neither few ticks nor many', () => {
    const values = fc
      .double({ min: -1e6, max: 1e6, noNaN: true })
      .map((value) => Math.round(value * 1e3) / 1e3);
    fc.assert(
      fc.property(values, values, fc.integer({ min: 2, max: 10 }), (one, other, wanted) => {
        const [least, most] = [Math.min(one, other), Math.max(one, other)];
        const { min, max, step, ticks } = niceAxis(least, most, wanted);
        const error = 1e-6 * Math.max(1, Math.abs(least), Math.abs(most));
        expect(min).toBeLessThanOrEqual(least + error);
        expect(max).toBeGreaterThanOrEqual(most - error);
        expect([ticks[0], ticks.at(-1)]).toEqual([min, max]);
        expect(step).toBeGreaterThan(0);
        expect(ticks.length).toBeGreaterThanOrEqual(2);
        expect(ticks.length).toBeLessThanOrEqual(wanted + 3);
      }),
    );
  });

  it.each([
    [1, 0],
    [Number.NaN, 1],
    [0, Infinity],
  ])('refuses %f to %f', (least, most) => {
    expect(() => niceAxis(least, most, 5)).toThrow(RangeError);
  });
});
