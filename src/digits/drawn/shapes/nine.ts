import type { RandomStream } from '../randomStream.ts';
import { arc, corner, type Knot, type Stroke } from '../strokes.ts';

/** A bowl, drawn counter-clockwise from the upper right, and a stem, straight or curled to the left at its foot. */
export function nine(random: RandomStream): Stroke[] {
  const halfWidth = random.bell(0.25, 0.06);
  const halfHeight = random.bell(0.24, 0.045);
  const right = 0.3 + halfWidth;
  const ellipse = { centreX: 0.3, centreY: halfHeight, halfWidth, halfHeight };
  const flag: Knot[] = random.chance(0.12)
    ? [[right + random.between(0, 0.15), random.between(-0.02, 0.06)]]
    : [];
  const bowl = arc(ellipse, random.between(0, 0.25), -random.between(0.64, 0.8), random.bell(0.97, 0.06));
  const join: Knot = [right + random.bell(0.01, 0.02), random.bell(0.14, 0.08)];
  const turn = random.chance(0.7) ? corner(...join) : [join];
  const stem = random.chance(0.16) ? curled(random, right) : straight(random, right);
  return [[...flag, ...bowl, ...turn, ...stem]];
}

function curled(random: RandomStream, right: number): Knot[] {
  return [
    [right, 0.55],
    [right - 0.08, 0.9],
    [right - 0.25, 0.98],
    [random.bell(0.08, 0.07), random.bell(0.9, 0.05)],
  ];
}

function straight(random: RandomStream, right: number): Knot[] {
  const footX = right + random.bell(-0.04, 0.1);
  return [
    [(right + footX) / 2 + random.bell(0.01, 0.025), 0.55],
    [footX, 1],
  ];
}
