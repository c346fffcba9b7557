import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadMnist } from '../../../../scripts/loadMnist.ts';
import { DIGIT_SIZE, pixelsOf } from '../../../../src/digits/digitSet.ts';
import type { DrawnStroke } from '../../../../src/digits/own/drawing.ts';
import { normaliseDrawing } from '../../../../src/digits/own/normalise.ts';
import { rasterise } from '../../../../src/digits/own/rasterise.ts';

const SIZE = 140;

/** A square picture with one filled rectangle. */
function rectangle(left: number, top: number, width: number, height: number, ink = 255): Uint8Array {
  const pixels = new Uint8Array(SIZE * SIZE);
  for (let row = top; row < top + height; row += 1) {
    pixels.fill(ink, row * SIZE + left, row * SIZE + left + width);
  }
  return pixels;
}

/** Rows and columns with ink, ends included. */
function extent(pixels: Uint8Array): { rows: [number, number]; columns: [number, number] } {
  const inked = [...pixels.keys()].filter((pixel) => (pixels[pixel] ?? 0) > 0);
  const rows = inked.map((pixel) => Math.floor(pixel / DIGIT_SIZE));
  const columns = inked.map((pixel) => pixel % DIGIT_SIZE);
  return {
    rows: [Math.min(...rows), Math.max(...rows)],
    columns: [Math.min(...columns), Math.max(...columns)],
  };
}

function centreOfMass(pixels: Uint8Array): [row: number, column: number] {
  let [mass, momentRow, momentColumn] = [0, 0, 0];
  pixels.forEach((value, pixel) => {
    mass += value;
    momentRow += value * Math.floor(pixel / DIGIT_SIZE);
    momentColumn += value * (pixel % DIGIT_SIZE);
  });
  return [momentRow / mass, momentColumn / mass];
}

describe('normaliseDrawing', () => {
  it('scales the longer side to 20 pixels and keeps the ratio', () => {
    const pixels = normaliseDrawing(rectangle(10, 20, 50, 100), SIZE)!;
    const { rows, columns } = extent(pixels);
    expect(rows[1] - rows[0] + 1).toBe(20);
    expect(columns[1] - columns[0] + 1).toBe(10);
    expect([...new Set(pixels)].sort((a, b) => a - b)).toEqual([0, 255]);
  });

  it('averages areas: half a pixel of ink is half as dark', () => {
    // 105 x 100 become 20 x 19.05: the last row has a twentieth of its ink.
    const pixels = normaliseDrawing(rectangle(0, 0, 105, 100), SIZE)!;
    const ink = pixels.reduce((sum, pixel) => sum + pixel, 0) / 255;
    expect(ink).toBeCloseTo(20 * (100 / 5.25), 0);
    expect([...new Set(pixels)].sort((a, b) => a - b)).toEqual([0, Math.round(255 * 0.047_62), 255]);
  });

  it('makes a drawing smaller than 20 pixels larger', () => {
    const pixels = normaliseDrawing(rectangle(100, 3, 2, 2), SIZE)!;
    expect(pixels.reduce((sum, pixel) => sum + pixel, 0)).toBe(400 * 255);
  });

  it('is undefined without ink', () => {
    expect(normaliseDrawing(new Uint8Array(SIZE * SIZE), SIZE)).toBeUndefined();
    const hairline = rectangle(0, 0, SIZE, 1, 1);
    expect(normaliseDrawing(hairline, SIZE)).toBeUndefined();
  });

  it('refuses what is no square', () => {
    expect(() => normaliseDrawing(new Uint8Array(10), 4)).toThrow('16 were expected');
  });

  const coordinate = fc.double({ min: 0.1, max: 0.9, noNaN: true });
  const points = fc.array(fc.record({ x: coordinate, y: coordinate }), { minLength: 2, maxLength: 6 });
  const drawings = fc
    .array(points, { minLength: 1, maxLength: 3 })
    .map((strokes) => strokes.map((stroke): DrawnStroke => ({ points: stroke, penWidth: 0.09 })));

  it('fills 20 pixels and brings the centre of mass to the middle, unless that would cut the ink', () => {
    fc.assert(
      fc.property(drawings, (strokes) => {
        const pixels = normaliseDrawing(rasterise(strokes, SIZE), SIZE)!;
        const { rows, columns } = extent(pixels);
        const longer = Math.max(rows[1] - rows[0], columns[1] - columns[0]) + 1;
        // The faint edge of the ink may round to paper.
        expect(longer).toBeGreaterThanOrEqual(19);
        expect(longer).toBeLessThanOrEqual(20);
        centreOfMass(pixels).forEach((centre) => expect(Math.abs(centre - 14)).toBeLessThanOrEqual(4.5));
      }),
      { numRuns: 30 },
    );
  });

  it('does not depend on where on the paper a digit is drawn', () => {
    const [here, there] = [rectangle(3, 5, 40, 60), rectangle(90, 70, 40, 60)];
    expect(normaliseDrawing(here, SIZE)).toEqual(normaliseDrawing(there, SIZE));
  });

  it("gives MNIST's own digits back from five times enlarged ones", async () => {
    const { test } = await loadMnist();
    for (let index = 0; index < 200; index += 1) {
      const digit = pixelsOf(test, index);
      const large = Uint8Array.from({ length: SIZE * SIZE }, (_, pixel) => {
        const [row, column] = [Math.floor(pixel / SIZE / 5), Math.floor((pixel % SIZE) / 5)];
        return digit[row * DIGIT_SIZE + column] ?? 0;
      });
      expect(normaliseDrawing(large, SIZE)).toEqual(digit.slice());
    }
  });
});
