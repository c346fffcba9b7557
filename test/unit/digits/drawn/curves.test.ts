import { describe, expect, test } from 'vitest';
import { PenPath } from '../../../../src/digits/drawn/penPath.ts';
import { addStroke } from '../../../../src/digits/drawn/spline.ts';
import { arc, corner, type Knot, type Stroke } from '../../../../src/digits/drawn/strokes.ts';

const ELLIPSE = { centreX: 0.4, centreY: 0.5, halfWidth: 0.3, halfHeight: 0.5 };

function traced(...strokes: readonly Stroke[]): { points: Knot[]; begins: number[] } {
  const path = new PenPath();
  for (const stroke of strokes) addStroke(path, stroke);
  const points = Array.from({ length: path.length }, (_, point): Knot => [path.x[point]!, path.y[point]!]);
  return { points, begins: [...path.begins.subarray(0, path.length)] };
}

function distance(from: Knot, to: Knot): number {
  return Math.hypot(to[0] - from[0], to[1] - from[1]);
}

/** Turns of the pen at each inner point, in radians. */
function turns(points: readonly Knot[]): number[] {
  return points.slice(2).map((after, index) => {
    const [before, at] = [points[index]!, points[index + 1]!];
    const arriving = Math.atan2(at[1] - before[1], at[0] - before[0]);
    const leaving = Math.atan2(after[1] - at[1], after[0] - at[0]);
    const turn = Math.abs(leaving - arriving);
    return Math.min(turn, 2 * Math.PI - turn);
  });
}

describe('an arc', () => {
  test.each([
    [0, [0.4, 0]],
    [0.25, [0.7, 0.5]],
    [0.5, [0.4, 1]],
    [-0.25, [0.1, 0.5]],
    [1, [0.4, 0]],
  ])('has %d turns where the clock has them', (turns, [x, y]) => {
    const [start] = arc(ELLIPSE, turns, turns + 0.1);
    expect(start![0]).toBeCloseTo(x!, 10);
    expect(start![1]).toBeCloseTo(y!, 10);
  });

  test('stays within 0.2 % of its ellipse', () => {
    for (const [x, y] of arc(ELLIPSE, -0.3, 1.4)) {
      expect(Math.hypot((x - 0.4) / 0.3, (y - 0.5) / 0.5)).toBeCloseTo(1, 2.4);
    }
  });

  test('spirals inwards when it tightens', () => {
    const end = arc(ELLIPSE, 0, 1, 0.5).at(-1);
    expect(end?.[0]).toBeCloseTo(0.4, 10);
    expect(end?.[1]).toBeCloseTo(0.25, 10);
  });
});

describe('a stroke', () => {
  const knots: Knot[] = [
    [0, 0],
    [0.3, 0.1],
    [0.35, 0.15],
    [0, 1],
  ];

  test('passes through its knots in short steps', () => {
    const { points } = traced(knots);
    for (const knot of knots) {
      expect(Math.min(...points.map((point) => distance(point, knot)))).toBeCloseTo(0, 12);
    }
    for (const [index, point] of points.slice(1).entries()) {
      expect(distance(points[index]!, point)).toBeLessThan(0.1);
    }
  });

  test('bends smoothly at a knot and sharply at a corner', () => {
    const start: Knot = [0, 0];
    const end: Knot = [1, 1];
    const smooth = traced([start, [1, 0], end]).points;
    const sharp = traced([start, ...corner(1, 0), end]).points;
    expect(Math.max(...turns(smooth))).toBeLessThan(0.3);
    expect(Math.max(...turns(sharp))).toBeCloseTo(Math.PI / 2, 10);
  });

  test('is straight between two knots, and joined to no other stroke', () => {
    const line: Stroke = [
      [0, 0],
      [0.1, 0],
    ];
    const { points, begins } = traced(line, line);
    expect(points.map(([, y]) => y)).toEqual(points.map(() => 0));
    expect(begins).toEqual([1, 0, 0, 1, 0, 0]);
  });
});

test('a full path says so', () => {
  const path = new PenPath();
  const capacity = path.x.length;
  for (let point = 0; point < capacity; point += 1) path.add(0, 0, false);
  expect(() => path.add(0, 0, false)).toThrow(
    `A path of more than ${capacity} points; draw fewer strokes, or raise CAPACITY.`,
  );
});
