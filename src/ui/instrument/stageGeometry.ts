import { EDGES, marginsOf, type Cropping2D, type Edge, type ImageSize } from '../../crop/cropping.ts';
import { CORNERS, type Corner } from '../../crop/drag.ts';

/** All handles but the box, in the order in which they are drawn: corners above edges. */
export const HANDLES: readonly (Edge | Corner)[] = [...EDGES, ...CORNERS];

/** A place on the stage in per cent of its size, from the upper left corner. */
export interface StagePlace {
  readonly left: string;
  readonly top: string;
}

/** Where the middle of an edge's or corner's handle lies: on the line between what is kept and what is cut. */
export function placeOfHandle(
  cropping: Cropping2D,
  handle: Edge | Corner,
  [rows, columns]: ImageSize,
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
export function insetOfBox(cropping: Cropping2D, [rows, columns]: ImageSize): Readonly<Record<Edge, string>> {
  const { top, bottom, left, right } = marginsOf(cropping);
  return {
    top: inPercent(top, rows),
    bottom: inPercent(bottom, rows),
    left: inPercent(left, columns),
    right: inPercent(right, columns),
  };
}

/** Up to this share of the stage's longer side a number would reach beyond the strip that it stands in. */
const NUMBER_DEPTH = 0.9 / 28;

/** Where the number of a margin is written: in the middle of the strip that is cut, or just inside the stage. */
export function placeOfNumber(cropping: Cropping2D, edge: Edge, size: ImageSize): StagePlace {
  const margins = marginsOf(cropping);
  const middle = placeOfHandle(cropping, edge, size);
  const [rows, columns] = size;
  const depth = Math.max(margins[edge] / 2, NUMBER_DEPTH * Math.max(rows, columns));
  switch (edge) {
    case 'top':
      return { ...middle, top: inPercent(depth, rows) };
    case 'bottom':
      return { ...middle, top: inPercent(rows - depth, rows) };
    case 'left':
      return { ...middle, left: inPercent(depth, columns) };
    case 'right':
      return { ...middle, left: inPercent(columns - depth, columns) };
  }
}

/** How little room the box leaves for its handles. */
export interface BoxRoom {
  /** Too little between the top and the bottom for handles inside it. */
  readonly isLow: boolean;
  /** The same between left and right. */
  readonly isNarrow: boolean;
  /** Too little both ways even for handles on its edges. */
  readonly isTiny: boolean;
}

/** Up to this share of the stage's longer side a box is too small for handles on its corners, or inside it. */
const SMALL_BOX = { large: 0.25, small: 0.3 } as const;
/** Up to this share it is too small even for those on its edges. */
const TINY_BOX = 0.12;

/** The room that a crop's box has for handles, on a large stage or on a small one, where handles take more of it. */
export function roomOfBox(
  [[top, bottom], [left, right]]: Cropping2D,
  [rows, columns]: ImageSize,
  stage: keyof typeof SMALL_BOX,
): BoxRoom {
  const longer = Math.max(rows, columns);
  const [high, wide] = [(rows - top - bottom) / longer, (columns - left - right) / longer];
  return {
    isLow: high <= SMALL_BOX[stage],
    isNarrow: wide <= SMALL_BOX[stage],
    isTiny: Math.max(high, wide) <= TINY_BOX,
  };
}

/**
 * Where the boundaries between `cells` cells lie on a canvas of `length` device pixels, from 0 to `length`: each rounded by
 * itself, so that it stays under the handles.
 */
export function cellBoundaries(length: number, cells: number): readonly number[] {
  return Array.from({ length: cells + 1 }, (_, at) => Math.round((at * length) / cells));
}

/**
 * How many whole cells a distance on the stage is, to the nearest.
 * @param distance in CSS pixels
 * @param length of the stage's side, in CSS pixels
 */
export function cellsDragged(distance: number, length: number, cells: number): number {
  return Math.round((distance * cells) / length);
}

function inPercent(pixels: number, size: number): string {
  return `${(100 * pixels) / size}%`;
}
