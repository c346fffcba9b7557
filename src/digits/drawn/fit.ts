import type { PenPath } from './penPath.ts';

/** MNIST scales every digit, its ratio kept, until the longer side fills a box of this many pixels. */
export const BOX_SIZE = 20;

/**
 * Scales a path from heights of the digit to pixels, so that its ink, the pen's radius included, fills the box. On the
 * shorter side the ink begins at a whole pixel, as near the middle of the box as that allows.
 */
export function fitToBox(path: PenPath): void {
  const centres = Math.max(length(inkRange(path, path.x, 1, 0)), length(inkRange(path, path.y, 1, 0)));
  // Wherever the pen is thickest, this much fits; the room that is left then goes to the scale. The ink cannot grow
  // by more than that room.
  const safe = (BOX_SIZE - 2 * greatestRadius(path)) / centres;
  const ink = Math.max(length(inkRange(path, path.x, safe)), length(inkRange(path, path.y, safe)));
  const scale = safe + (BOX_SIZE - ink) / centres;
  fitAxis(path, path.x, scale);
  fitAxis(path, path.y, scale);
}

function fitAxis(path: PenPath, axis: Float64Array, scale: number): void {
  const ink = inkRange(path, axis, scale);
  const start = Math.max(0, Math.floor((BOX_SIZE - length(ink)) / 2));
  for (let point = 0; point < path.length; point += 1)
    axis[point] = scale * axis[point]! + start - ink.lowest;
}

interface Range {
  readonly lowest: number;
  readonly highest: number;
}

function length({ lowest, highest }: Range): number {
  return highest - lowest;
}

/** Where the path's ink would lie on one axis at a scale, drawn with a pen `pen` times as wide. */
function inkRange(path: PenPath, axis: Float64Array, scale: number, pen = 1): Range {
  let lowest = Infinity;
  let highest = -Infinity;
  for (let point = 0; point < path.length; point += 1) {
    const centre = scale * axis[point]!;
    const radius = pen * path.radius[point]!;
    lowest = Math.min(lowest, centre - radius);
    highest = Math.max(highest, centre + radius);
  }
  return { lowest, highest };
}

function greatestRadius(path: PenPath): number {
  let greatest = 0;
  for (let point = 0; point < path.length; point += 1) greatest = Math.max(greatest, path.radius[point]!);
  return greatest;
}
