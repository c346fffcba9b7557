import { DIGIT_PIXELS, DIGIT_SIZE, LABEL_COUNT } from '../digits/digitSet.ts';
import type { Look } from '../runs/attribution.ts';
import type { Engine } from './engine.ts';
import type { InputWindow } from './trainableNetwork.ts';

/** Rows and columns of the square of paper that is laid over a digit. */
const SQUARE = 3;
/** Copies that are answered in one go. */
const SLICE = 256;
/** Probabilities below it are nothing to a float32; their logarithm would be. */
const LEAST_PROBABILITY = 1e-37;

/** The pixels that a square turns into paper: those with ink that the network sees. */
type Blanked = readonly number[];

/**
 * Where a network looks on a digit of 784 bytes, by occlusion: a square of blank paper is laid over every
 * place in turn, and how far the log-odds of the network's answer fall is shared out among the pixels that
 * the square has blanked. Ink that speaks against the answer counts nothing. The log-odds also move where the
 * probabilities are too near 0 and 1 to show anything.
 *
 * `predict` is the network's, for up to 256 digits; `window` is what it sees, and nothing beyond has any
 * influence.
 */
export async function occlude(
  predict: Engine['predict'],
  pixels: Uint8Array,
  window: InputWindow,
): Promise<Look> {
  const whole = await predict(pixels);
  const answer = whole.indexOf(Math.max(...whole));
  const influence = new Float32Array(DIGIT_PIXELS);
  const squares = squaresOf(pixels, window);
  for (let start = 0; start < squares.length; start += SLICE) {
    const slice = squares.slice(start, start + SLICE);
    const rows = await predict(copiesOf(pixels, slice));
    slice.forEach((blanked, copy) => {
      const row = rows.subarray(copy * LABEL_COUNT, (copy + 1) * LABEL_COUNT);
      const fall = Math.max(0, logOdds(whole, answer) - logOdds(row, answer)) / blanked.length;
      for (const pixel of blanked) influence[pixel] = (influence[pixel] ?? 0) + fall;
    });
  }
  return { answer, influence };
}

/**
 * All squares that blank anything; at the edges they reach over the digit, so that each pixel is under
 * equally many.
 */
function squaresOf(pixels: Uint8Array, { top, left, rows, columns }: InputWindow): readonly Blanked[] {
  const squares: Blanked[] = [];
  for (let row = top - SQUARE + 1; row < top + rows; row += 1) {
    for (let column = left - SQUARE + 1; column < left + columns; column += 1) {
      const blanked: number[] = [];
      for (let y = Math.max(row, top); y < Math.min(row + SQUARE, top + rows); y += 1) {
        for (let x = Math.max(column, left); x < Math.min(column + SQUARE, left + columns); x += 1) {
          const pixel = y * DIGIT_SIZE + x;
          if (pixels[pixel] !== 0) blanked.push(pixel);
        }
      }
      if (blanked.length > 0) squares.push(blanked);
    }
  }
  return squares;
}

function copiesOf(pixels: Uint8Array, squares: readonly Blanked[]): Uint8Array {
  const copies = new Uint8Array(squares.length * DIGIT_PIXELS);
  squares.forEach((blanked, copy) => {
    copies.set(pixels, copy * DIGIT_PIXELS);
    for (const pixel of blanked) copies[copy * DIGIT_PIXELS + pixel] = 0;
  });
  return copies;
}

/** The log-odds of a label, in nats; from the sum of the others, as 1 - p rounds to nothing. */
function logOdds(probabilities: Float32Array, label: number): number {
  const others = probabilities.reduce((sum, value, at) => (at === label ? sum : sum + value), 0);
  const ours = probabilities[label] ?? 0;
  return Math.log(Math.max(ours, LEAST_PROBABILITY)) - Math.log(Math.max(others, LEAST_PROBABILITY));
}
