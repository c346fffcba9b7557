import type { RandomStream } from '../randomStream.ts';
import { arc, type Knot, type Stroke } from '../strokes.ts';

/** A stem that swings down into a loop, whose end misses the stem, touches it or crosses it. */
export function six(random: RandomStream): Stroke[] {
  const halfHeight = random.bell(0.245, 0.045);
  const ellipse = {
    centreX: random.bell(0.36, 0.07),
    centreY: 1 - halfHeight,
    halfWidth: random.bell(0.26, 0.05),
    halfHeight,
  };
  const topX = random.between(-0.02, 0.5);
  const entry = random.between(-0.4, -0.25);
  const stem: Knot[] = [
    [topX, 0],
    [0.55 * topX - random.bell(0.02, 0.04), 0.35],
  ];
  if (entry < -0.32) stem.push([random.bell(0.02, 0.03), random.bell(0.72, 0.04)]);
  return [[...stem, ...arc(ellipse, entry, random.between(-1.35, -0.95), random.bell(0.88, 0.11))]];
}
