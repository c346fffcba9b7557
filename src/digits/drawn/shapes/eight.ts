import type { RandomStream } from '../randomStream.ts';
import { arc, type Ellipse, type Stroke } from '../strokes.ts';

/** One stroke that crosses itself at the waist and comes back to near where it began, or two rings. */
export function eight(random: RandomStream): Stroke[] {
  const waist = random.bell(0.5, 0.06);
  const upper: Ellipse = {
    centreX: random.bell(0.33, 0.04),
    centreY: waist / 2,
    halfWidth: random.bell(0.25, 0.05),
    halfHeight: waist / 2,
  };
  const lower: Ellipse = {
    centreX: random.bell(0.33, 0.05),
    centreY: (1 + waist) / 2,
    halfWidth: random.bell(0.23, 0.06),
    halfHeight: (1 - waist) / 2,
  };
  if (random.chance(0.07)) return rings(random, upper, lower);
  return random.chance(0.85)
    ? [crossing(random, upper, lower)]
    : [crossing(random, mirrored(upper), mirrored(lower))];
}

function rings(random: RandomStream, upper: Ellipse, lower: Ellipse): Stroke[] {
  const start = random.bell(0.4, 0.05);
  return [
    arc(upper, start, start - random.bell(1, 0.03)),
    arc(lower, random.bell(-0.05, 0.05), -random.bell(1.02, 0.05)),
  ];
}

/** From the upper right over the top to the left, through the waist, round the foot, and straight up again. */
function crossing(random: RandomStream, upper: Ellipse, lower: Ellipse): Stroke {
  return [
    ...arc(upper, random.between(-0.05, 0.24), random.between(-0.36, -0.27)),
    ...arc(lower, random.between(0.16, 0.26), random.between(0.72, 0.84)),
    [upper.centreX + upper.halfWidth * random.bell(1, 0.38), upper.centreY * random.between(0, 0.9)],
  ];
}

function mirrored(ellipse: Ellipse): Ellipse {
  return { ...ellipse, halfWidth: -ellipse.halfWidth };
}
