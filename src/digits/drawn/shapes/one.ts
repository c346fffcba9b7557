import type { RandomStream } from '../randomStream.ts';
import { corner, type Knot, type Stroke } from '../strokes.ts';

const TOP_X = 0.3;

/** A stem and mostly nothing but a stem; some have a flag, and some of those a base. */
export function one(random: RandomStream): Stroke[] {
  const bend = random.bell(0, 0.025);
  const stem: Knot[] = [
    [TOP_X + bend, 0.33],
    [TOP_X + bend * random.between(-0.5, 1.2), 0.67],
    [TOP_X + random.bell(0, 0.02), 1],
  ];
  if (random.chance(0.87)) return [[[TOP_X, 0], ...stem]];
  const flag: Knot = [TOP_X - random.between(0.12, 0.3), random.between(0.12, 0.28)];
  const flagged = [flag, ...corner(TOP_X, 0), ...stem];
  return random.chance(0.5) ? [flagged] : [flagged, base(random)];
}

function base(random: RandomStream): Stroke {
  const reach = random.between(0.15, 0.35);
  return [
    [TOP_X - reach, random.bell(1, 0.02)],
    [TOP_X + reach * random.between(0.8, 1.2), random.bell(1, 0.02)],
  ];
}
