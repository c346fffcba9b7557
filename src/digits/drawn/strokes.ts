/** A point that a stroke passes through. A digit is one unit high: x grows to the right, y from 0 (top) to 1 (foot). */
export type Knot = readonly [x: number, y: number];

/** One stroke of the pen: a smooth line through its knots, with a corner where a knot is given twice. */
export type Stroke = readonly Knot[];

/** The knots of a corner. */
export function corner(x: number, y: number): Knot[] {
  return [
    [x, y],
    [x, y],
  ];
}

/** Whether two neighbours in a stroke are one knot given twice. */
export function isCorner(first: Knot, second: Knot): boolean {
  return first[0] === second[0] && first[1] === second[1];
}

/** An ellipse with upright axes; a negative half width mirrors it, and clockwise becomes counter-clockwise. */
export interface Ellipse {
  readonly centreX: number;
  readonly centreY: number;
  readonly halfWidth: number;
  readonly halfHeight: number;
}

const KNOTS_PER_TURN = 8;

/**
 * Knots on an arc of an ellipse, both ends included.
 *
 * @param from where the arc starts, in turns clockwise from twelve o'clock
 * @param to where it ends, likewise; the pen moves counter-clockwise if that is less than `from`
 * @param tightening the ellipse's size at the end over that at the start: less than 1 spirals inwards
 */
export function arc(ellipse: Ellipse, from: number, to: number, tightening = 1): Knot[] {
  const spans = Math.max(1, Math.round(Math.abs(to - from) * KNOTS_PER_TURN));
  return Array.from({ length: spans + 1 }, (_, knot): Knot => {
    const turns = from + ((to - from) * knot) / spans;
    const size = 1 + ((tightening - 1) * knot) / spans;
    return [
      ellipse.centreX + size * ellipse.halfWidth * sineOfTurns(turns),
      ellipse.centreY - size * ellipse.halfHeight * sineOfTurns(turns + 0.25),
    ];
  });
}

/** Sine of an angle in turns by Bhaskara's fraction: within 0.002, and the same bits in every engine. */
function sineOfTurns(turns: number): number {
  const halfTurns = 2 * (turns - Math.floor(turns));
  const along = halfTurns < 1 ? halfTurns : halfTurns - 1;
  const hump = along * (1 - along);
  const sine = (16 * hump) / (5 - 4 * hump);
  return halfTurns < 1 ? sine : -sine;
}
