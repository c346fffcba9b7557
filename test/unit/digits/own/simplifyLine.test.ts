import fc from 'fast-check';
import { expect, it } from 'vitest';
import { simplifyLine } from '../../../../src/digits/own/simplifyLine.ts';

const length = fc.double({ min: 0, max: 1, noNaN: true });
const lines = fc.array(fc.record({ x: length, y: length }), { minLength: 1, maxLength: 40 });

interface Place {
  readonly x: number;
  readonly y: number;
}

function distance(point: Place, from: Place, to: Place): number {
  const squared = (to.x - from.x) ** 2 + (to.y - from.y) ** 2;
  const along =
    squared === 0
      ? 0
      : ((point.x - from.x) * (to.x - from.x) + (point.y - from.y) * (to.y - from.y)) / squared;
  const share = Math.min(1, Math.max(0, along));
  return Math.hypot(point.x - from.x - share * (to.x - from.x), point.y - from.y - share * (to.y - from.y));
}

it('keeps both ends and the order, and strays by no more than the tolerance', () => {
  fc.assert(
    fc.property(lines, fc.double({ min: 0, max: 0.3, noNaN: true }), (points, tolerance) => {
      const kept = simplifyLine(points, tolerance);
      expect(kept[0]).toBe(points[0]);
      expect(kept.at(-1)).toBe(points.at(-1));
      let part = 0;
      for (const point of points) {
        if (point === kept[part + 1] && part + 2 < kept.length) part += 1;
        const [from, to] = [kept[part]!, kept[part + 1] ?? kept[part]!];
        expect(distance(point, from, to)).toBeLessThanOrEqual(tolerance + 1e-12);
      }
    }),
  );
});

it('keeps the corners of a line of thousands of points, and nothing else', () => {
  const steps = Array.from({ length: 5000 }, (_, step) => step / 5000);
  const points = [...steps.map((x) => ({ x, y: 0 })), ...steps.map((y) => ({ x: 1, y })), { x: 1, y: 1 }];
  expect(simplifyLine(points, 0.001)).toEqual([
    { x: 0, y: 0 },
    { x: 1, y: 0 },
    { x: 1, y: 1 },
  ]);
});

it('leaves a dot alone', () => {
  expect(simplifyLine([{ x: 0.5, y: 0.5 }], 0.1)).toEqual([{ x: 0.5, y: 0.5 }]);
  expect(simplifyLine([], 0.1)).toEqual([]);
});
