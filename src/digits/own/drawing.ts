/** A place on the paper: 0 to 1 from left to right and from top to bottom; a finger may leave the paper. */
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

/** The pen comes down. The new stroke is a dot so far. */
export function beginStroke(drawing: Drawing, point: DrawnPoint, penWidth: number): Drawing {
  const width = Math.min(PEN_WIDTH.most, Math.max(PEN_WIDTH.least, penWidth));
  return {
    strokes: [...drawing.strokes, { points: [point], penWidth: width }],
    previous: drawing,
  };
}

/** The pen moves on. Before the first stroke, and where it has not moved, nothing changes. */
export function addPoint(drawing: Drawing, point: DrawnPoint): Drawing {
  const stroke = drawing.strokes.at(-1);
  const last = stroke?.points.at(-1);
  if (stroke === undefined || (last?.x === point.x && last.y === point.y)) return drawing;
  const longer = { ...stroke, points: [...stroke.points, point] };
  return { ...drawing, strokes: [...drawing.strokes.slice(0, -1), longer] };
}

/** Takes back the last stroke or the last clearing. */
export function undo(drawing: Drawing): Drawing {
  return drawing.previous ?? drawing;
}

/** Clean paper; can be undone. */
export function clear(drawing: Drawing): Drawing {
  return drawing.strokes.length === 0 ? drawing : { strokes: [], previous: drawing };
}
