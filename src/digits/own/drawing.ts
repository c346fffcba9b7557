import { simplifyLine } from './simplifyLine.ts';

/** A place on the paper: 0 to 1 from left to right and from top to bottom, in whole thousandths. */
export interface DrawnPoint {
  readonly x: number;
  readonly y: number;
}

/** One line of the pen, from down to up. */
export interface DrawnStroke {
  readonly points: readonly DrawnPoint[];
  /** Width of the pen as a share of the paper's side. */
  readonly penWidth: number;
}

/** A person's own digit on square paper. */
export interface Drawing {
  /** In the order in which they were drawn. */
  readonly strokes: readonly DrawnStroke[];
  /** What `undo` goes back to: the drawing before the last stroke began or before it was cleared. */
  readonly previous: Drawing | undefined;
}

export const EMPTY_DRAWING: Drawing = { strokes: [], previous: undefined };

/** Widths of the pen. The default gives lines as wide as MNIST's where a digit takes up two thirds of the paper. */
export const PEN_WIDTH = { least: 0.03, most: 0.2, default: 0.09 } as const;

/** Lengths are kept in whole parts of the paper's side: a drawing that was written down is the same when it is read. */
export const PARTS_OF_SIDE = 1000;

/** Of points that lie in a line, nearer than this share of the paper's side, the ones between tell nothing. */
const TOLERANCE = 0.002;

/** The pen comes down. The new stroke is a dot so far. */
export function beginStroke(drawing: Drawing, point: DrawnPoint, penWidth: number): Drawing {
  const width = Math.min(PEN_WIDTH.most, Math.max(PEN_WIDTH.least, rounded(penWidth)));
  const start = { x: clamped(rounded(point.x)), y: clamped(rounded(point.y)) };
  return {
    strokes: [...drawing.strokes, { points: [start], penWidth: width }],
    previous: drawing,
  };
}

/**
 * The pen moves on. Before the first stroke, and where it has not moved or has left the paper, nothing changes: back on the
 * paper it goes on from where it left it.
 */
export function addPoint(drawing: Drawing, point: DrawnPoint): Drawing {
  const stroke = drawing.strokes.at(-1);
  const last = stroke?.points.at(-1);
  const [x, y] = [rounded(point.x), rounded(point.y)];
  if (stroke === undefined || (last?.x === x && last.y === y)) return drawing;
  if (clamped(x) !== x || clamped(y) !== y) return drawing;
  return withLastStroke(drawing, { ...stroke, points: [...stroke.points, { x, y }] });
}

/** The pen is lifted: of the points of the last stroke only those are kept that tell its way. */
export function endStroke(drawing: Drawing): Drawing {
  const stroke = drawing.strokes.at(-1);
  if (stroke === undefined) return drawing;
  const points = simplifyLine(stroke.points, TOLERANCE);
  if (points.length === stroke.points.length) return drawing;
  return withLastStroke(drawing, { ...stroke, points });
}

/** Takes back the last stroke or the last clearing. */
export function undo(drawing: Drawing): Drawing {
  return drawing.previous ?? drawing;
}

/** Clean paper; can be undone. */
export function clear(drawing: Drawing): Drawing {
  return drawing.strokes.length === 0 ? drawing : { strokes: [], previous: drawing };
}

function withLastStroke(drawing: Drawing, stroke: DrawnStroke): Drawing {
  return { ...drawing, strokes: [...drawing.strokes.slice(0, -1), stroke] };
}

function rounded(length: number): number {
  // Never -0, which a text would not keep.
  return Math.round(length * PARTS_OF_SIDE) / PARTS_OF_SIDE + 0;
}

function clamped(length: number): number {
  return Math.min(1, Math.max(0, length));
}
