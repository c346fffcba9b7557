import type { PenPath } from './penPath.ts';
import { isCorner, type Knot, type Stroke } from './strokes.ts';

/** The straight lines that stand for a curve are at most this long, in heights of the digit: about one pixel. */
const LINE_LENGTH = 0.06;

/** Adds a stroke to the path: a smooth line through its knots, broken at its corners. */
export function addStroke(path: PenPath, stroke: Stroke): void {
  const [start] = stroke;
  if (!start) return;
  path.add(start[0], start[1], true);
  for (let knot = 1; knot < stroke.length; knot += 1) {
    const from = stroke[knot - 1]!;
    const to = stroke[knot]!;
    if (!isCorner(from, to))
      addSpan(
        path,
        smoothNeighbour(stroke[knot - 2], from, to),
        from,
        to,
        smoothNeighbour(stroke[knot + 1], to, from),
      );
  }
}

/** The knot beyond `end` of a span, or where it would lie on a straight way on, if the stroke ends or turns there. */
function smoothNeighbour(beyond: Knot | undefined, end: Knot, otherEnd: Knot): Knot {
  if (beyond && !isCorner(beyond, end)) return beyond;
  return [2 * end[0] - otherEnd[0], 2 * end[1] - otherEnd[1]];
}

/**
 * One span of a centripetal Catmull-Rom spline, which makes neither cusps nor loops between unevenly spaced knots
 * (Yuksel, Schaefer, Keyser: "Parameterization and applications of Catmull-Rom curves", 2011).
 */
function addSpan(path: PenPath, before: Knot, from: Knot, to: Knot, after: Knot): void {
  const length = distance(from, to);
  const time = Math.sqrt(length);
  const timeBefore = Math.sqrt(distance(before, from));
  const timeAfter = Math.sqrt(distance(to, after));
  const leaveX = time * speed(before[0], from[0], to[0], timeBefore, time);
  const leaveY = time * speed(before[1], from[1], to[1], timeBefore, time);
  const arriveX = time * speed(from[0], to[0], after[0], time, timeAfter);
  const arriveY = time * speed(from[1], to[1], after[1], time, timeAfter);
  const lines = Math.ceil(length / LINE_LENGTH);
  for (let line = 1; line <= lines; line += 1) {
    const along = line / lines;
    const x = hermite(from[0], leaveX, to[0], arriveX, along);
    const y = hermite(from[1], leaveY, to[1], arriveY, along);
    path.add(x, y, false);
  }
}

function distance(from: Knot, to: Knot): number {
  const x = to[0] - from[0];
  const y = to[1] - from[1];
  return Math.sqrt(x * x + y * y);
}

/** The speed at the middle one of three places that are `timeBefore` and `timeAfter` apart. */
function speed(before: number, at: number, after: number, timeBefore: number, timeAfter: number): number {
  return (at - before) / timeBefore - (after - before) / (timeBefore + timeAfter) + (after - at) / timeAfter;
}

/** The cubic that leaves `from` (`along` = 0) with speed `leave` and comes to `to` (`along` = 1) with speed `arrive`. */
function hermite(from: number, leave: number, to: number, arrive: number, along: number): number {
  const rest = 1 - along;
  return (
    rest * rest * ((1 + 2 * along) * from + along * leave) +
    along * along * ((3 - 2 * along) * to - rest * arrive)
  );
}
