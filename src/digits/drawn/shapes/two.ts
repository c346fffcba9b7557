import type { RandomStream } from '../randomStream.ts';
import { arc, corner, type Knot, type Stroke } from '../strokes.ts';

/** An arch and a base, which meet at the lower left in a corner, a loop or a round turn. */
export function two(random: RandomStream): Stroke[] {
  const halfHeight = random.bell(0.26, 0.06);
  const ellipse = {
    centreX: random.bell(0.38, 0.05),
    centreY: halfHeight,
    halfWidth: random.bell(0.28, 0.08),
    halfHeight,
  };
  const arch = arc(ellipse, random.between(-0.28, -0.02), random.between(0.28, 0.36));
  const left = random.bell(0.08, 0.08);
  if (random.chance(0.42)) return [[...arch, ...corneredBase(random, left)]];
  if (random.chance(0.83)) return [[...arch, ...loopedBase(random, left)]];
  return [[...arch, ...roundBase(random, left)]];
}

function corneredBase(random: RandomStream, left: number): Knot[] {
  const foot = random.bell(0.93, 0.04);
  const width = random.bell(0.78, 0.15);
  return [
    ...corner(left, foot),
    [left + width / 2, foot + random.bell(0, 0.03)],
    [left + width, foot + random.bell(0.02, 0.07)],
  ];
}

/** Down to the left, up again, then to the right across the stem. */
function loopedBase(random: RandomStream, left: number): Knot[] {
  const foot = random.bell(0.97, 0.02);
  const loopHeight = random.between(0.06, 0.36);
  const loopWidth = random.between(0.12, 0.5);
  const width = loopWidth + random.between(0.2, 0.7);
  return [
    [left + 0.75 * loopWidth, foot - 0.04],
    [left + 0.3 * loopWidth, foot],
    [left - 0.04, foot - 0.35 * loopHeight],
    [left + 0.3 * loopWidth, foot - loopHeight],
    [left + loopWidth, foot - 0.6 * loopHeight],
    [left + 0.3 * loopWidth + 0.7 * width, random.bell(0.96, 0.04)],
    [left + width, random.bell(0.92, 0.07)],
  ];
}

function roundBase(random: RandomStream, left: number): Knot[] {
  const foot = random.bell(0.93, 0.03);
  return [
    [left + 0.05, foot - 0.1],
    [left + 0.02, foot],
    [left + 0.15, foot + 0.03],
    [left + random.bell(0.78, 0.15), foot + random.bell(0, 0.05)],
  ];
}
