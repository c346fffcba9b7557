import type { RandomStream } from '../randomStream.ts';
import { arc, corner, type Knot, type Stroke } from '../strokes.ts';

/** Two bowls open to the left, which meet in a corner, a round notch or a small loop; the upper one may be a zigzag. */
export function three(random: RandomStream): Stroke[] {
  const waist = random.bell(0.44, 0.06);
  const notchX = random.bell(0.27, 0.08);
  const lower = lowerBowl(random, waist);
  if (random.chance(0.15)) return [[...zigzag(random), ...corner(notchX, waist), ...lower]];
  return [[...upperBowl(random, waist), ...notch(random, notchX, waist), ...lower]];
}

function upperBowl(random: RandomStream, waist: number): Knot[] {
  const ellipse = {
    centreX: 0.3,
    centreY: waist / 2,
    halfWidth: random.bell(0.28, 0.06),
    halfHeight: waist / 2,
  };
  return arc(ellipse, random.between(-0.28, -0.08), random.between(0.3, 0.38));
}

function zigzag(random: RandomStream): Knot[] {
  return [[0.05, random.bell(0.04, 0.04)], ...corner(random.bell(0.58, 0.06), random.bell(0, 0.04))];
}

function notch(random: RandomStream, x: number, y: number): Knot[] {
  if (random.chance(0.55)) return corner(x, y);
  if (random.chance(0.55)) return [[x, y]];
  const size = random.between(0.04, 0.11);
  return [
    [x, y + size / 2],
    [x - size, y],
    [x, y - size / 2],
  ];
}

function lowerBowl(random: RandomStream, waist: number): Knot[] {
  const ellipse = {
    centreX: 0.3,
    centreY: (1 + waist) / 2,
    halfWidth: random.bell(0.32, 0.06),
    halfHeight: (1 - waist) / 2 + 0.02,
  };
  return arc(ellipse, random.between(0.06, 0.14), random.between(0.56, 0.77));
}
