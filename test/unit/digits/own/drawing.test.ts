import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addPoint,
  beginStroke,
  clear,
  endStroke,
  EMPTY_DRAWING,
  PEN_WIDTH,
  undo,
} from '../../../../src/digits/own/drawing.ts';
import { rasterise } from '../../../../src/digits/own/rasterise.ts';

const START = { x: 0.2, y: 0.3 };
const END = { x: 0.6, y: 0.3 };

describe('a drawing', () => {
  const one = addPoint(beginStroke(EMPTY_DRAWING, START, 0.1), END);
  const two = beginStroke(one, END, 0.1);

  it('grows by strokes and points', () => {
    expect(one.strokes).toEqual([{ points: [START, END], penWidth: 0.1 }]);
    expect(two.strokes).toHaveLength(2);
    expect(addPoint(one, END)).toBe(one);
    expect(addPoint(EMPTY_DRAWING, END)).toBe(EMPTY_DRAWING);
  });

  it('takes back whole strokes, and the clearing', () => {
    expect(undo(two)).toBe(one);
    expect(undo(undo(two))).toBe(EMPTY_DRAWING);
    expect(undo(EMPTY_DRAWING)).toBe(EMPTY_DRAWING);
    expect(clear(two).strokes).toEqual([]);
    expect(undo(clear(two))).toBe(two);
    expect(clear(EMPTY_DRAWING)).toBe(EMPTY_DRAWING);
  });

  it('keeps whole thousandths, on the paper', () => {
    const begun = beginStroke(EMPTY_DRAWING, { x: 0.123_49, y: -0.2 }, 0.0904);
    expect(begun.strokes).toEqual([{ points: [{ x: 0.123, y: 0 }], penWidth: 0.09 }]);
    expect(addPoint(begun, { x: 0.1231, y: 0.0002 })).toBe(begun);
    expect(addPoint(begun, { x: 1.1, y: 0.5 })).toBe(begun);
    expect(addPoint(begun, { x: 0.5, y: 0.5004 }).strokes[0]?.points.at(-1)).toEqual({ x: 0.5, y: 0.5 });
  });

  it('forgets points that tell nothing when the pen is lifted, and undoes the stroke as a whole', () => {
    const drawn = [0.3, 0.4, 0.5, 0.6].reduce(
      (drawing, x) => addPoint(drawing, { x, y: 0.3 }),
      beginStroke(EMPTY_DRAWING, START, 0.1),
    );
    const ended = endStroke(drawn);
    expect(ended.strokes).toEqual(one.strokes);
    expect(undo(ended)).toBe(EMPTY_DRAWING);
    expect(endStroke(ended)).toBe(ended);
    expect(endStroke(EMPTY_DRAWING)).toBe(EMPTY_DRAWING);
  });

  it('keeps the pen within its widths', () => {
    const widthOf = (width: number) => beginStroke(EMPTY_DRAWING, START, width).strokes[0]?.penWidth;
    expect([widthOf(0), widthOf(0.07), widthOf(9)]).toEqual([PEN_WIDTH.least, 0.07, PEN_WIDTH.most]);
  });
});

describe('rasterise', () => {
  const SIZE = 100;
  const inkOf = (pixels: Uint8Array): number => pixels.reduce((sum, pixel) => sum + pixel, 0) / 255;

  it('covers what a round pen covers', () => {
    const dot = rasterise([{ points: [{ x: 0.5, y: 0.5 }], penWidth: 0.2 }], SIZE);
    expect(inkOf(dot) / (Math.PI * 10 ** 2)).toBeCloseTo(1, 2);
    const line = rasterise([{ points: [START, END], penWidth: 0.1 }], SIZE);
    expect(inkOf(line) / (40 * 10 + Math.PI * 5 ** 2)).toBeCloseTo(1, 2);
    expect([line[30 * SIZE + 40], line[40 * SIZE + 40]]).toEqual([255, 0]);
  });

  it('is no darker where lines cross, and blank without strokes', () => {
    const stroke = { points: [START, END], penWidth: 0.1 };
    expect(rasterise([stroke, stroke], SIZE)).toEqual(rasterise([stroke], SIZE));
    expect(rasterise([], SIZE).every((pixel) => pixel === 0)).toBe(true);
  });

  it('draws as much of a stroke as lies on the paper', () => {
    const coordinates = fc.double({ min: -3, max: 4, noNaN: true });
    const point = fc.record({ x: coordinates, y: coordinates });
    fc.assert(
      fc.property(fc.array(point, { minLength: 1, maxLength: 5 }), (points) => {
        const whole = rasterise([{ points, penWidth: 0.1 }], 20);
        const half = rasterise(
          [{ points: points.map(({ x, y }) => ({ x: (x + 0.5) / 2, y: (y + 0.5) / 2 })), penWidth: 0.05 }],
          40,
        );
        for (let row = 0; row < 20; row += 1) {
          for (let column = 0; column < 20; column += 1) {
            const [here, there] = [whole[row * 20 + column], half[(row + 10) * 40 + column + 10]];
            expect(Math.abs((here ?? 0) - (there ?? 0))).toBeLessThanOrEqual(1);
          }
        }
      }),
      { numRuns: 30 },
    );
  });
});
