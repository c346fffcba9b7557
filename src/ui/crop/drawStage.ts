import { marginsOf, type Cropping2D } from '../../crop/cropping.ts';
import { DIGIT_SIZE } from '../../digits/digitSet.ts';
import { blend, cssColour, CUT_INK, INK, PAPER, type Colour } from '../parts/inkColours.ts';

/** What the stage shows under its handles. */
export interface StagePicture {
  /** One digit: 784 bytes. */
  readonly pixels: Uint8Array;
  readonly cropping: Cropping2D;
  /** Mean ink of the training digits, 784 shares 0 to 1, laid over the digit; undefined where it is not wanted. */
  readonly meanInk: Float64Array | undefined;
}

/** Sky blue: red is for what is cut. */
const MEAN_INK: Colour = [86, 180, 233];
/** How much of the digit's ink is seen through what is cut away. */
const CUT_STRENGTH = 0.85;

/**
 * Draws the digit with every source pixel a crisp square, whatever the size of the canvas in device pixels: boundaries
 * are rounded to device pixels one by one, so that they stay under the handles.
 */
export function drawStage(context: CanvasRenderingContext2D, picture: StagePicture): void {
  const { width, height } = context.canvas;
  const across = boundaries(width);
  const down = boundaries(height);
  for (let row = 0; row < DIGIT_SIZE; row += 1) {
    for (let column = 0; column < DIGIT_SIZE; column += 1) {
      const [left = 0, right = 0] = across.slice(column, column + 2);
      const [top = 0, bottom = 0] = down.slice(row, row + 2);
      context.fillStyle = cssColour(colourOf(picture, row, column));
      context.fillRect(left, top, right - left, bottom - top);
    }
  }
  drawGrid(context, across, down);
}

function boundaries(length: number): readonly number[] {
  return Array.from({ length: DIGIT_SIZE + 1 }, (_, at) => Math.round((at * length) / DIGIT_SIZE));
}

function colourOf({ pixels, cropping, meanInk }: StagePicture, row: number, column: number): Colour {
  const at = row * DIGIT_SIZE + column;
  const ink = (pixels[at] ?? 0) / 255;
  const kept = isKept(cropping, row, column);
  const digit = kept ? blend(PAPER, INK, ink) : blend(PAPER, CUT_INK, ink * CUT_STRENGTH);
  return meanInk ? blend(digit, MEAN_INK, 0.65 * (meanInk[at] ?? 0) * (1 - ink * 0.6)) : digit;
}

function isKept(cropping: Cropping2D, row: number, column: number): boolean {
  const { top, bottom, left, right } = marginsOf(cropping);
  return row >= top && row < DIGIT_SIZE - bottom && column >= left && column < DIGIT_SIZE - right;
}

function drawGrid(
  context: CanvasRenderingContext2D,
  across: readonly number[],
  down: readonly number[],
): void {
  const { width, height } = context.canvas;
  context.fillStyle = 'rgb(140 150 170 / 16%)';
  for (const x of across.slice(1, -1)) context.fillRect(x, 0, 1, height);
  for (const y of down.slice(1, -1)) context.fillRect(0, y, width, 1);
}
