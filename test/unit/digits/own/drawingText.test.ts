import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addPoint, beginStroke, EMPTY_DRAWING, endStroke } from '../../../../src/digits/own/drawing.ts';
import { drawingProblem } from '../../../../src/digits/own/drawingProblem.ts';
import { readDrawing, writeDrawing } from '../../../../src/digits/own/drawingText.ts';
import { ownDigitPixels, readOwnDigit } from '../../../../src/digits/own/ownDigit.ts';
import { problemText } from '../../../../src/words/problemText.ts';

const length = fc.double({ min: -0.2, max: 1.2, noNaN: true });
const point = fc.record({ x: length, y: length });
/** As a pointer draws: any points, on the paper and beside it. */
const drawings = fc
  .array(fc.record({ points: fc.array(point, { minLength: 1, maxLength: 9 }), penWidth: length }), {
    minLength: 1,
    maxLength: 4,
  })
  .map((strokes) =>
    strokes.reduce((drawing, { points: [first, ...others], penWidth }) => {
      const begun = beginStroke(drawing, first ?? { x: 0, y: 0 }, penWidth);
      return endStroke(others.reduce(addPoint, begun));
    }, EMPTY_DRAWING),
  );

describe('the text of a drawing', () => {
  it('is short and can be read by people', () => {
    const drawing = addPoint(beginStroke(EMPTY_DRAWING, { x: 0.35, y: 0.2 }, 0.09), { x: 0.36, y: 0.8 });
    expect(writeDrawing(beginStroke(drawing, { x: 0.5, y: 0.5 }, 0.2).strokes)).toBe(
      '90:350,200_360,800;200:500,500',
    );
  });

  it('gives back every stroke and the same pixels', () => {
    fc.assert(
      fc.property(drawings, ({ strokes }) => {
        const text = writeDrawing(strokes);
        expect(readDrawing(text)).toEqual(strokes);
        const isDot = drawingProblem(text)?.code === 'drawingDot';
        const dot = { code: 'drawingNotRead', figures: { problem: { code: 'drawingDot', figures: {} } } };
        expect(readOwnDigit(text)).toEqual(isDot ? dot : ownDigitPixels(strokes));
      }),
      { numRuns: 50 },
    );
  });
});

describe('drawingProblem', () => {
  it.each([
    ['', 'is empty'],
    ['90:350,200', 'one dot'],
    ['90:350,200_360,229;90:365,210', 'one dot'],
    ['90:350,200_1001,800', 'is not a drawing'],
    ['20:350,200_360,800', 'is not a drawing'],
    ['201:350,200_360,800', 'is not a drawing'],
    ['90:350,200_360,800;', 'is not a drawing'],
    ['90:350_360,800', 'is not a drawing'],
    [`90:${'0,0_'.repeat(1500)}1000,1000`, '6012 characters'],
    [`x${'y'.repeat(99)}`, `“x${'y'.repeat(39)}…”`],
  ])('refuses “%s”', (text, problem) => {
    expect(problemText(drawingProblem(text)!)).toContain(problem);
  });

  it.each(['90:350,200_360,800', '30:0,0_1000,1000', '90:350,200;90:350,230'])('takes “%s”', (text) => {
    expect(drawingProblem(text)).toBeUndefined();
  });
});

describe('ownDigitPixels', () => {
  it('are blank paper for no strokes', () => {
    expect(ownDigitPixels([]).every((pixel) => pixel === 0)).toBe(true);
  });

  it('are as heavy as a one of MNIST for a line of the usual pen', () => {
    const pixels = ownDigitPixels(readDrawing('90:500,170_500,830'));
    const ink = pixels.reduce((sum, pixel) => sum + pixel, 0) / 255;
    // 20 pixels high and about 2.4 wide.
    expect(ink).toBeGreaterThan(40);
    expect(ink).toBeLessThan(56);
  });
});
