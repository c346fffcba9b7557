/** How many units a cropping layer removes at the start and at the end of one axis. */
export type Pair = readonly [before: number, after: number];

/** Keras's normalised `cropping` of `Cropping1D`: `(left, right)`. */
export type Cropping1D = Pair;

/** Keras's normalised `cropping` of `Cropping2D`: `((top, bottom), (left, right))`, in pixels. */
export type Cropping2D = readonly [rows: Pair, columns: Pair];

/** Keras's normalised `cropping` of `Cropping3D`: one pair for each of the three spatial axes. */
export type Cropping3D = readonly [first: Pair, second: Pair, third: Pair];

/** Rows and columns of an image, in pixels. */
export type ImageSize = readonly [rows: number, columns: number];

/** The four sides of an image, in the order in which `Cropping2D` names their margins. */
export const EDGES = ['top', 'bottom', 'left', 'right'] as const;
export type Edge = (typeof EDGES)[number];

/** The cropping that removes nothing: `Cropping2D`'s default. */
export const NO_CROPPING: Cropping2D = [
  [0, 0],
  [0, 0],
];

/** The margin of `cropping` at `edge`, in pixels. */
export function marginOf([[top, bottom], [left, right]]: Cropping2D, edge: Edge): number {
  return { top, bottom, left, right }[edge];
}

/** `cropping` with the margin at `edge` replaced; the other three stay. */
export function withMargin(cropping: Cropping2D, edge: Edge, margin: number): Cropping2D {
  const margins = { ...marginsOf(cropping), [edge]: margin };
  return [
    [margins.top, margins.bottom],
    [margins.left, margins.right],
  ];
}

/** The four margins of `cropping` by the name of their edge, in pixels. */
export function marginsOf([[top, bottom], [left, right]]: Cropping2D): Record<Edge, number> {
  return { top, bottom, left, right };
}

/** Whether both croppings have the same four margins. */
export function sameCropping(a: Cropping2D, b: Cropping2D): boolean {
  return EDGES.every((edge) => marginOf(a, edge) === marginOf(b, edge));
}

/** Whether `cropping` keeps the pixel of an image of `size` at that row and column, counted from 0. */
export function keepsPixel(
  [rows, columns]: Cropping2D,
  size: ImageSize,
  row: number,
  column: number,
): boolean {
  return row >= rows[0] && row < size[0] - rows[1] && column >= columns[0] && column < size[1] - columns[1];
}

/** The croppings without repetitions, each where it stands first. */
export function distinctCroppings(croppings: readonly Cropping2D[]): Cropping2D[] {
  return croppings.filter(
    (cropping, place) => croppings.findIndex((other) => sameCropping(cropping, other)) === place,
  );
}

/** Whether `cropping` leaves at least one row and one column of an image of `size`. */
export function leavesSomething([rows, columns]: Cropping2D, size: ImageSize): boolean {
  return rows[0] + rows[1] < size[0] && columns[0] + columns[1] < size[1];
}
