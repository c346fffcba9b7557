import { EDGES, marginsOf, type Cropping2D, type Edge, type ImageSize } from '../../crop/cropping.ts';
import { CORNERS, type Corner } from '../../crop/drag.ts';
import { DIGIT_SHAPE, DIGIT_SIZE } from '../../digits/digitSet.ts';

/** A place on the stage in per cent of its size, from the upper left corner. */
export interface StagePlace {
  readonly left: string;
  readonly top: string;
}

/** Where the middle of an edge's or corner's handle lies: on the line between what is kept and what is cut. */
export function placeOfHandle(
  cropping: Cropping2D,
  handle: Edge | Corner,
  [rows, columns]: ImageSize = DIGIT_SHAPE,
): StagePlace {
  const { top, bottom, left, right } = marginsOf(cropping);
  const sides = handle.split('-');
  const row = sides.includes('top') ? top : sides.includes('bottom') ? rows - bottom : undefined;
  const column = sides.includes('left') ? left : sides.includes('right') ? columns - right : undefined;
  return {
    top: inPercent(row ?? (top + rows - bottom) / 2, rows),
    left: inPercent(column ?? (left + columns - right) / 2, columns),
  };
}

/** The box of what is kept, as CSS insets. */
export function insetOfBox(
  cropping: Cropping2D,
  [rows, columns]: ImageSize = DIGIT_SHAPE,
): Readonly<Record<Edge, string>> {
  const { top, bottom, left, right } = marginsOf(cropping);
  return {
    top: inPercent(top, rows),
    bottom: inPercent(bottom, rows),
    left: inPercent(left, columns),
    right: inPercent(right, columns),
  };
}

/** Where the number of a margin is written: in the middle of the strip that is cut, or just inside the stage. */
export function placeOfNumber(cropping: Cropping2D, edge: Edge): StagePlace {
  const margins = marginsOf(cropping);
  const middle = placeOfHandle(cropping, edge);
  const depth = Math.max(margins[edge] / 2, 0.9);
  switch (edge) {
    case 'top':
      return { ...middle, top: inPercent(depth) };
    case 'bottom':
      return { ...middle, top: inPercent(DIGIT_SIZE - depth) };
    case 'left':
      return { ...middle, left: inPercent(depth) };
    case 'right':
      return { ...middle, left: inPercent(DIGIT_SIZE - depth) };
  }
}

/** All handles but the box, in the order in which they are drawn: corners above edges. */
export const HANDLES: readonly (Edge | Corner)[] = [...EDGES, ...CORNERS];

function inPercent(pixels: number, size: number = DIGIT_SIZE): string {
  return `${(100 * pixels) / size}%`;
}
