import { describe, expect, it } from 'vitest';
import type { RunCurves } from '../../../src/charts/curves.ts';
import { thinCurves } from '../../../src/charts/thinCurves.ts';

function curvesOfRuns(count: number): RunCurves[] {
  return Array.from({ length: count }, (_, style) => ({
    style,
    band: [],
    training: Array.from({ length: 200 }, (_unused, at) => ({
      x: at / 20,
      y: at === 137 ? 9 : Math.sin(at),
    })),
    validation: [{ x: 1, y: 0.1 }],
  }));
}

describe('thinCurves', () => {
  it.each([
    [1, 200],
    [8, 200],
    [9, 100],
    [20, 100],
    [40, 50],
  ])('of %d runs draws %d points each at the most, and every peak', (runs, most) => {
    for (const { training, validation } of thinCurves(curvesOfRuns(runs), 10)) {
      expect(training.length).toBeLessThanOrEqual(most);
      expect(training.length).toBeGreaterThan(most / 2);
      expect(training.some(({ y }) => y === 9)).toBe(true);
      expect(validation).toHaveLength(1);
    }
  });

  it('gives the same objects for the same curves, whichever are beside them', () => {
    const curves = curvesOfRuns(40);
    const thin = thinCurves(curves, 10);
    const others = thinCurves(curves.slice(1), 10);
    expect(others[0]).toBe(thin[1]);
    expect(thinCurves(curves, 20)[0]).not.toBe(thin[0]);
  });
});
