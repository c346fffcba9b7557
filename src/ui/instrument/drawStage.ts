import type { Cropping2D } from '../../crop/cropping.ts';
import type { Picture } from '../../crop/picture.ts';
import { blend, setColour, type Colour } from '../pictures/inkColours.ts';
import { inkOf, paintPicture } from '../pictures/paintPicture.ts';
import { cellBoundaries } from './stageGeometry.ts';

/** What the stage shows under its handles. */
export interface StagePicture {
  readonly picture: Picture;
  readonly cropping: Cropping2D;
  /** Shares 0 to 1, one for each pixel, that are laid over the picture; undefined where nothing is. */
  readonly overlay: ArrayLike<number> | undefined;
}

/** Sky blue: red is for what is cut. */
const OVERLAY: Colour = [86, 180, 233];
/** Device pixels that a cell needs at the least, so that a grid does not hide it. */
const LEAST_CELL = 3;

/**
 * Draws the picture with every source pixel a crisp square, whatever the size of the canvas in device pixels: the nearest
 * source pixel is taken, so boundaries are rounded to device pixels one by one and stay under the handles.
 */
export function drawStage(context: CanvasRenderingContext2D, stage: StagePicture): void {
  const { width, height } = context.canvas;
  const [rows, columns] = stage.picture.shape;
  const canvas = new OffscreenCanvas(columns, rows);
  canvas.getContext('2d')?.putImageData(new ImageData(paintStage(stage), columns, rows), 0, 0);
  context.imageSmoothingEnabled = false;
  context.drawImage(canvas, 0, 0, width, height);
  if (width >= LEAST_CELL * columns)
    drawGrid(context, cellBoundaries(width, columns), cellBoundaries(height, rows));
}

/** The picture as it is coloured: red, green, blue and opacity of each of its pixels. */
export function paintStage({ picture, cropping, overlay }: StagePicture): Uint8ClampedArray<ArrayBuffer> {
  const bytes = paintPicture(picture, cropping);
  if (!overlay) return bytes;
  for (let pixel = 0; pixel < bytes.length / 4; pixel += 1) {
    const colour: Colour = [bytes[4 * pixel] ?? 0, bytes[4 * pixel + 1] ?? 0, bytes[4 * pixel + 2] ?? 0];
    const share = 0.65 * (overlay[pixel] ?? 0) * (1 - inkOf(picture, pixel) * 0.6);
    setColour(bytes, pixel, blend(colour, OVERLAY, share));
  }
  return bytes;
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
