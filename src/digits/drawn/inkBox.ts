import { BOX_SIZE } from './fit.ts';
import { NOISES, roughNoise } from './noise.ts';
import type { PenPath } from './penPath.ts';

/** Over how many pixels ink fades into paper. */
const EDGE_WIDTH = 1.25;
/** Depth of a pixel that no stroke comes near. */
const PAPER = -BOX_SIZE;

/** The box of 20 x 20 pixels in which a path becomes ink; kept and reused from digit to digit. */
export class InkBox {
  /** Shape `(20, 20)`, row by row, 0 (paper) to 255 (ink). */
  readonly ink = new Uint8Array(BOX_SIZE * BOX_SIZE);
  /** How deep the centre of each pixel lies inside the strokes, in pixels; negative outside. */
  readonly #depth = new Float64Array(BOX_SIZE * BOX_SIZE);

  /**
   * Draws a path that `fitToBox` has fitted.
   *
   * @param grain how far the edge of the ink is displaced from pixel to pixel, in pixels
   * @param key of the drawing's stream
   */
  draw(path: PenPath, grain: number, key: number): void {
    this.#depth.fill(PAPER);
    for (let point = 0; point < path.length; point += 1) {
      this.#addLine(path, path.begins[point] === 1 ? point : point - 1, point);
    }
    this.#develop(grain, key);
  }

  /** The pen's way from one point straight to another: a disc whose radius changes evenly. */
  #addLine(path: PenPath, from: number, to: number): void {
    const fromX = path.x[from]!;
    const fromY = path.y[from]!;
    const fromRadius = path.radius[from]!;
    const wayX = path.x[to]! - fromX;
    const wayY = path.y[to]! - fromY;
    const growth = path.radius[to]! - fromRadius;
    const squaredLength = wayX * wayX + wayY * wayY;
    const inverse = squaredLength > 0 ? 1 / squaredLength : 0;

    const reach = fromRadius + Math.max(growth, 0) + EDGE_WIDTH;
    const firstColumn = clampedPixel(fromX + Math.min(wayX, 0) - reach);
    const lastColumn = clampedPixel(fromX + Math.max(wayX, 0) + reach);
    const firstRow = clampedPixel(fromY + Math.min(wayY, 0) - reach);
    const lastRow = clampedPixel(fromY + Math.max(wayY, 0) + reach);
    for (let row = firstRow; row <= lastRow; row += 1) {
      const offsetY = row + 0.5 - fromY;
      for (let column = firstColumn; column <= lastColumn; column += 1) {
        const offsetX = column + 0.5 - fromX;
        const along = Math.min(1, Math.max(0, (offsetX * wayX + offsetY * wayY) * inverse));
        const asideX = offsetX - along * wayX;
        const asideY = offsetY - along * wayY;
        const depth = fromRadius + along * growth - Math.sqrt(asideX * asideX + asideY * asideY);
        const pixel = row * BOX_SIZE + column;
        if (depth > this.#depth[pixel]!) this.#depth[pixel] = depth;
      }
    }
  }

  #develop(grain: number, key: number): void {
    for (let pixel = 0; pixel < this.ink.length; pixel += 1) {
      const depth = this.#depth[pixel]!;
      this.ink[pixel] =
        depth < -EDGE_WIDTH ? 0 : darkness(depth + grain * roughNoise(key, NOISES.grain, pixel));
    }
  }
}

/** Ink of a pixel at a depth. Half straight, half S-shaped: so dark and light greys are as frequent as in MNIST. */
function darkness(depth: number): number {
  const covered = Math.min(1, Math.max(0, depth / EDGE_WIDTH + 0.5));
  const eased = covered * covered * (3 - 2 * covered);
  return Math.round((255 * (covered + eased)) / 2);
}

function clampedPixel(edge: number): number {
  return Math.min(BOX_SIZE - 1, Math.max(0, Math.floor(edge)));
}
