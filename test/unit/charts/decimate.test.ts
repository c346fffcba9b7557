import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CurvePoint } from '../../../src/charts/chartRun.ts';
import { decimate } from '../../../src/charts/decimate.ts';

/** One point a step, `perEpoch` of them an epoch. */
function curveOf(values: readonly number[], perEpoch: number): CurvePoint[] {
  return values.map((y, step) => ({ x: step / perEpoch, y }));
}

const values = fc.array(fc.double({ min: -10, max: 10, noNaN: true }), { minLength: 1, maxLength: 600 });
const limits = fc.integer({ min: 4, max: 100 });

describe('decimate', () => {
  it('leaves a short curve alone', () => {
    const curve = curveOf([3, 1, 2], 1);
    expect(decimate(curve, 4, 3)).toBe(curve);
  });

  it('keeps a single peak and a single dip among thousands of points', () => {
    const flat = Array.from({ length: 10_000 }, () => 0.5);
    flat[4321] = 1;
    flat[4320] = 0;
    const kept = decimate(curveOf(flat, 192), 200, 10_000 / 192);
    expect(kept.map(({ y }) => y)).toEqual(expect.arrayContaining([0, 1]));
    expect(kept.length).toBeLessThanOrEqual(200);
  });

  it('keeps few enough of the points, in order, with both ends and both extremes', () => {
    fc.assert(
      fc.property(values, limits, (list, most) => {
        const curve = curveOf(list, 50);
        const kept = decimate(curve, most, list.length / 50);
        expect(kept.length).toBeLessThanOrEqual(Math.max(most, 4));
        const places = kept.map((point) => curve.indexOf(point));
        expect(places).toEqual([...new Set(places)].sort((a, b) => a - b));
        expect(places).not.toContain(-1);
        expect([kept[0], kept.at(-1)]).toEqual([curve[0], curve.at(-1)]);
        const shown = kept.map(({ y }) => y);
        expect(Math.min(...shown)).toBe(Math.min(...list));
        expect(Math.max(...shown)).toBe(Math.max(...list));
      }),
    );
  });

  it('does not change behind its end while a curve grows', () => {
    const list = Array.from({ length: 5000 }, (_, step) => Math.sin(step * step));
    const end = 5000 / 192;
    const early = decimate(curveOf(list.slice(0, 3000), 192), 200, end);
    const late = decimate(curveOf(list, 192), 200, end);
    // The last stretch is still growing.
    const settled = early.slice(0, -3);
    expect(late.slice(0, settled.length)).toEqual(settled);
  });
});
