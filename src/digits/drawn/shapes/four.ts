import type { RandomStream } from '../randomStream.ts';
import { corner, type Knot, type Stroke } from '../strokes.ts';

/** A left stroke that turns into a bar, and a stem: open at the top, closed to a triangle, or all of one stroke. */
export function four(random: RandomStream): Stroke[] {
  const stemX = random.bell(0.5, 0.05);
  const foot: Knot = [stemX + random.bell(-0.03, 0.04), 1];
  const bar = random.bell(0.55, 0.06);
  if (random.chance(0.18)) return closed(random, stemX, bar, foot);
  const left = random.bell(0.05, 0.03);
  const start: Knot = [random.bell(0.12, 0.06), random.bell(0.06, 0.06)];
  if (random.chance(0.12)) return [cup(start, left, stemX, bar, foot)];
  const turn: Knot[] = random.chance(0.58)
    ? corner(left, bar)
    : [
        [left, bar - 0.15],
        [left + 0.08, bar],
        [0.35, bar],
      ];
  const stem: Stroke = [
    [stemX, random.bell(0.02, 0.08)],
    [(stemX + foot[0]) / 2 + random.bell(0, 0.015), 0.5],
    foot,
  ];
  return [[start, ...turn, endOfBar(random, bar)], stem];
}

function closed(random: RandomStream, stemX: number, bar: number, foot: Knot): Stroke[] {
  const low = bar + random.between(0.05, 0.15);
  const triangle = [[stemX, 0] as const, ...corner(random.bell(0.02, 0.04), low), endOfBar(random, low)];
  return [triangle, [[stemX, random.bell(0.02, 0.03)], foot]];
}

/** Down on the left, round to the stem's top, and down the stem. */
function cup(start: Knot, left: number, stemX: number, bar: number, foot: Knot): Stroke {
  return [
    start,
    [left, bar - 0.2],
    [left + 0.1, bar],
    [0.35, bar - 0.02],
    [stemX, bar - 0.2],
    ...corner(stemX + 0.02, 0.02),
    foot,
  ];
}

function endOfBar(random: RandomStream, bar: number): Knot {
  return [random.bell(0.69, 0.08), bar - random.bell(0.02, 0.04)];
}
