import {
  EDGES,
  marginOf,
  marginsOf,
  withMargin,
  type Cropping2D,
  type Edge,
  type ImageSize,
} from './cropping.ts';

/**
 * Which margins move together: none, opposite ones (Keras's form `(h, w)`), or all four (Keras's form `n`).
 */
export const MARGIN_LINKS = ['none', 'opposite', 'all'] as const;
export type MarginLink = (typeof MARGIN_LINKS)[number];

export const CORNERS = ['top-left', 'top-right', 'bottom-left', 'bottom-right'] as const;
export type Corner = (typeof CORNERS)[number];

/** What can be taken hold of on the stage: an edge, a corner, or the box, which moves as a whole. */
export type Handle = Edge | Corner | 'box';

/** How far a handle was dragged, in whole source pixels; down and right are positive. */
export type DragDistance = readonly [rows: number, columns: number];

/** The edge across from `edge`. */
export function oppositeOf(edge: Edge): Edge {
  return ({ top: 'bottom', bottom: 'top', left: 'right', right: 'left' } as const)[edge];
}

/** The edges that move with `edge` under `link`, itself included. */
export function linkedEdges(edge: Edge, link: MarginLink): readonly Edge[] {
  if (link === 'all') return EDGES;
  return link === 'opposite' ? [edge, oppositeOf(edge)] : [edge];
}

/** The largest margin that `edge` can have: at least one row and one column of `size` remains. */
export function largestMargin(cropping: Cropping2D, edge: Edge, size: ImageSize, link: MarginLink): number {
  const [rows, columns] = size;
  const length = edge === 'top' || edge === 'bottom' ? rows : columns;
  if (link === 'none') return length - 1 - marginOf(cropping, oppositeOf(edge));
  return Math.floor(((link === 'all' ? Math.min(rows, columns) : length) - 1) / 2);
}

/** `cropping` with `edge` (and the edges linked to it) at the margin nearest to `margin` that is allowed. */
export function setMargin(
  cropping: Cropping2D,
  edge: Edge,
  margin: number,
  size: ImageSize,
  link: MarginLink,
): Cropping2D {
  const largest = largestMargin(cropping, edge, size, link);
  const allowed = clamp(Math.round(margin), 0, largest);
  return linkedEdges(edge, link).reduce((result, linked) => withMargin(result, linked, allowed), cropping);
}

/** `cropping` with each margin larger by `pixels`, or smaller where that is negative, as far as it is allowed. */
export function growMargins(cropping: Cropping2D, pixels: number, size: ImageSize): Cropping2D {
  return EDGES.reduce(
    (result, edge) => setMargin(result, edge, marginOf(result, edge) + pixels, size, 'none'),
    cropping,
  );
}

/**
 * The cropping after `handle` was dragged by `distance` from where it was at `start`. Margins are always computed from
 * the start of the drag, so that a drag there and back ends where it began.
 */
export function dragHandle(
  start: Cropping2D,
  handle: Handle,
  distance: DragDistance,
  size: ImageSize,
  link: MarginLink,
): Cropping2D {
  if (handle === 'box') return link === 'none' ? moveBox(start, distance) : start;
  return edgesOf(handle).reduce(
    (cropping, edge) => setMargin(cropping, edge, marginOf(start, edge) + inward(edge, distance), size, link),
    start,
  );
}

/** The edges that a handle moves; an edge handle moves itself. */
function edgesOf(handle: Edge | Corner): readonly Edge[] {
  return EDGES.filter((edge) => handle.split('-').includes(edge));
}

/** How far `distance` takes `edge` towards the middle of the image. */
function inward(edge: Edge, [rows, columns]: DragDistance): number {
  return { top: rows, bottom: -rows, left: columns, right: -columns }[edge];
}

function moveBox(start: Cropping2D, [rows, columns]: DragDistance): Cropping2D {
  const { top, bottom, left, right } = marginsOf(start);
  const down = clamp(rows, -top, bottom);
  const across = clamp(columns, -left, right);
  return [
    [top + down, bottom - down],
    [left + across, right - across],
  ];
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}
