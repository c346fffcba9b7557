import type { RandomStream } from '../randomStream.ts';
import { corner, type Knot, type Stroke } from '../strokes.ts';

/** A bar and a stem, joined by a corner or a round shoulder; some have a serif on the left, some are crossed. */
export function seven(random: RandomStream): Stroke[] {
  const left: Knot = [random.bell(0.02, 0.05), random.bell(0.07, 0.05)];
  const right: Knot = [random.bell(0.64, 0.09), random.bell(0.04, 0.05)];
  const footX = random.bell(0.38, 0.1);
  const waistX = (right[0] + footX) / 2 + random.bell(-0.01, 0.05);
  const seven: Stroke = [
    ...beginning(random, left),
    [(left[0] + right[0]) / 2, (left[1] + right[1]) / 2 + random.bell(0, 0.025)],
    ...shoulder(random, right),
    [waistX, 0.5],
    [footX, 1],
  ];
  return random.chance(0.16) ? [seven, cross(random, waistX)] : [seven];
}

function beginning(random: RandomStream, [x, y]: Knot): Knot[] {
  if (random.chance(0.75)) return [[x, y]];
  return [[x - 0.02, y + random.between(0.08, 0.35)], ...corner(x, y)];
}

function shoulder(random: RandomStream, [x, y]: Knot): Knot[] {
  if (random.chance(0.65)) return corner(x, y);
  return [
    [x - 0.05, y],
    [x, y + random.between(0.06, 0.15)],
  ];
}

function cross(random: RandomStream, waistX: number): Stroke {
  const reach = random.between(0.12, 0.3);
  const y = random.bell(0.5, 0.05);
  return [
    [waistX - reach, y + random.bell(0.02, 0.04)],
    [waistX + reach, y],
  ];
}
