import type { Problem } from '../../basics/problem.ts';
import { DIGIT_PIXELS } from '../digitSet.ts';
import type { DrawnStroke } from './drawing.ts';
import { drawingProblem } from './drawingProblem.ts';
import { readDrawing } from './drawingText.ts';
import { normaliseDrawing } from './normalise.ts';
import { rasterise } from './rasterise.ts';

/** Pixels of the paper's side: several for each of the digit's, so that its edges are as smooth as MNIST's. */
const PAPER_PIXELS = 168;

/** A drawing as MNIST has its digits: 784 bytes; blank paper for no strokes. */
export function ownDigitPixels(strokes: readonly DrawnStroke[]): Uint8Array {
  return normaliseDrawing(rasterise(strokes, PAPER_PIXELS), PAPER_PIXELS) ?? new Uint8Array(DIGIT_PIXELS);
}

/** The same for the text of a link, or what to tell the person who followed it where it is no drawing. */
export function readOwnDigit(text: string): Uint8Array | Problem {
  const problem = drawingProblem(text);
  if (problem === undefined) return ownDigitPixels(readDrawing(text));
  return { code: 'drawingNotRead', figures: { problem } };
}
