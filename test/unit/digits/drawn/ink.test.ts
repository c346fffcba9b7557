import { describe, expect, test } from 'vitest';
import { DIGIT_PIXELS, DIGIT_SIZE } from '../../../../src/digits/digitSet.ts';
import { BOX_SIZE, fitToBox } from '../../../../src/digits/drawn/fit.ts';
import { InkBox } from '../../../../src/digits/drawn/inkBox.ts';
import { PenPath } from '../../../../src/digits/drawn/penPath.ts';
import { placeByCentreOfMass } from '../../../../src/digits/drawn/place.ts';

type Point = readonly [x: number, y: number, radius: number];

function pathThrough(points: readonly Point[]): PenPath {
  const path = new PenPath();
  for (const [index, [x, y, radius]] of points.entries()) {
    path.add(x, y, index === 0);
    path.radius[index] = radius;
  }
  return path;
}

function inkOf(path: PenPath): Uint8Array {
  const box = new InkBox();
  box.draw(path, 0, 0);
  return box.ink;
}

describe('fitToBox', () => {
  test.each<{ name: string; points: Point[]; left: number; right: number; top: number; bottom: number }>([
    {
      name: 'a tall line',
      points: [
        [3, 0, 1],
        [3, 7, 1],
      ],
      left: 9,
      right: 11,
      top: 0,
      bottom: 20,
    },
    {
      name: 'a wide line',
      points: [
        [0, 5, 1.5],
        [-2, 5, 1.5],
      ],
      left: 0,
      right: 20,
      top: 8,
      bottom: 11,
    },
    {
      name: 'a pen that is thick at one end',
      points: [
        [0, 0, 1],
        [0, 1, 3],
      ],
      left: 7,
      right: 13,
      top: 0,
      bottom: 20,
    },
  ])('$name fills the box', ({ points, left, right, top, bottom }) => {
    const path = pathThrough(points);
    fitToBox(path);
    const edges = (axis: Float64Array, side: number): number[] =>
      points.map(([, , radius], point) => axis[point]! + side * radius);
    expect(Math.min(...edges(path.x, -1))).toBeCloseTo(left, 10);
    expect(Math.max(...edges(path.x, 1))).toBeCloseTo(right, 10);
    expect(Math.min(...edges(path.y, -1))).toBeCloseTo(top, 10);
    expect(Math.max(...edges(path.y, 1))).toBeCloseTo(bottom, 10);
  });
});

describe('a drawn path', () => {
  test('is ink inside, paper outside and grey at its edge', () => {
    const ink = inkOf(
      pathThrough([
        [10, 2, 2],
        [10, 18, 2],
      ]),
    );
    const row = [...ink.subarray(10 * BOX_SIZE, 11 * BOX_SIZE)];
    expect(row.slice(8, 12).every((pixel) => pixel > 200)).toBe(true);
    expect([row[9], row[10]]).toEqual([255, 255]);
    expect([...row.slice(0, 7), ...row.slice(13)].every((pixel) => pixel === 0)).toBe(true);
    expect(row.slice(7, 13)).toEqual(row.slice(7, 13).toReversed());
    expect(row[7]).toBeGreaterThan(0);
    expect(row[7]).toBeLessThan(64);
  });

  test('has as much ink as the pen covers', () => {
    const ink = inkOf(
      pathThrough([
        [4, 10, 1.5],
        [16, 10, 1.5],
      ]),
    );
    const covered = ink.reduce((total, pixel) => total + pixel, 0) / 255;
    expect(covered / (12 * 3 + Math.PI * 1.5 ** 2)).toBeCloseTo(1, 1);
  });

  test('leaves no ink where the pen was lifted', () => {
    const path = pathThrough([
      [3, 10, 1],
      [17, 10, 1],
    ]);
    path.begins[1] = 1;
    const ink = inkOf(path);
    expect(ink[10 * BOX_SIZE + 10]).toBe(0);
    expect(ink[9 * BOX_SIZE + 3]).toBeGreaterThan(190);
    expect(ink[9 * BOX_SIZE + 16]).toBeGreaterThan(190);
  });
});

describe('placeByCentreOfMass', () => {
  const place = (...inked: [row: number, column: number][]): number[] => {
    const ink = new Uint8Array(BOX_SIZE * BOX_SIZE);
    for (const [row, column] of inked) ink[row * BOX_SIZE + column] = 255;
    const pixels = new Uint8Array(DIGIT_PIXELS).fill(1);
    placeByCentreOfMass(pixels, ink);
    return [...pixels.keys()].filter((pixel) => pixels[pixel]! > 0);
  };
  const pixel = (row: number, column: number): number => row * DIGIT_SIZE + column;

  test('brings the centre of mass to row and column 14', () => {
    expect(place([10, 10])).toEqual([pixel(14, 14)]);
    expect(place([8, 9], [12, 13])).toEqual([pixel(12, 12), pixel(16, 16)]);
  });

  test('moves the box no further than the edge', () => {
    expect(place([0, 0])).toEqual([pixel(8, 8)]);
    expect(place([19, 19])).toEqual([pixel(19, 19)]);
  });
});
