import type { RandomStream } from '../randomStream.ts';
import { arc, type Knot, type Stroke } from '../strokes.ts';

/** A ring, drawn counter-clockwise from near the top; its ends miss each other, cross, or hang in or over. */
export function zero(random: RandomStream): Stroke[] {
  const ellipse = { centreX: 0.4, centreY: 0.5, halfWidth: random.bell(0.4, 0.08), halfHeight: 0.5 };
  const start = random.bell(0.03, 0.08);
  const ring = arc(ellipse, start, start - random.bell(1, 0.07), random.bell(0.97, 0.05));
  if (random.chance(0.15)) return [[...ring, ...hookInside(random)]];
  if (random.chance(0.17)) return [[flagOutside(random), ...ring]];
  return [ring];
}

function hookInside(random: RandomStream): Knot[] {
  const reach = random.between(0.1, 0.3);
  return [
    [0.42 + reach / 2, random.between(0.08, 0.14)],
    [0.4 + reach, 0.1 + reach],
  ];
}

function flagOutside(random: RandomStream): Knot {
  return [random.between(0.45, 0.7), random.between(-0.1, 0.05)];
}
