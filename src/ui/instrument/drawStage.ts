import type { Cropping2D } from '../../crop/cropping.ts';
import { DIGIT_SIZE } from '../../digits/digitSet.ts';
import { croppedColour } from '../pictures/croppedInk.ts';
import { blend, type Colour } from '../pictures/inkColours.ts';

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

/**
 * Draws the digit with every source pixel a crisp square, whatever the size of the canvas in device pixels: the nearest
 * source pixel is taken, so boundaries are rounded to device pixels one by one and stay under the handles.
 */
export function drawStage(context: CanvasRenderingContext2D, picture: StagePicture): void {
  const { width, height } = context.canvas;
  context.imageSmoothingEnabled = false;
  context.drawImage(digitCanvas(picture), 0, 0, width, height);
  drawGrid(context, boundaries(width), boundaries(height));
}

/** The digit as it is coloured, one canvas pixel a source pixel. */
function digitCanvas(picture: StagePicture): OffscreenCanvas {
  const image = new ImageData(DIGIT_SIZE, DIGIT_SIZE);
  for (let row = 0; row < DIGIT_SIZE; row += 1) {
    for (let column = 0; column < DIGIT_SIZE; column += 1) {
      image.data.set([...colourOf(picture, row, column), 255], 4 * (row * DIGIT_SIZE + column));
    }
  }
  const canvas = new OffscreenCanvas(DIGIT_SIZE, DIGIT_SIZE);
  canvas.getContext('2d')?.putImageData(image, 0, 0);
  return canvas;
}

function boundaries(length: number): readonly number[] {
  return Array.from({ length: DIGIT_SIZE + 1 }, (_, at) => Math.round((at * length) / DIGIT_SIZE));
}

function colourOf({ pixels, cropping, meanInk }: StagePicture, row: number, column: number): Colour {
  const at = row * DIGIT_SIZE + column;
  const ink = (pixels[at] ?? 0) / 255;
  const digit = croppedColour(pixels, cropping, row, column);
  return meanInk ? blend(digit, MEAN_INK, 0.65 * (meanInk[at] ?? 0) * (1 - ink * 0.6)) : digit;
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
