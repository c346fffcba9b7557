import type { RandomStream } from '../randomStream.ts';
import { arc, corner, type Knot, type Stroke } from '../strokes.ts';

/** A neck with a bowl below it and a bar on top, which is a stroke of its own or where the one stroke begins. */
export function five(random: RandomStream): Stroke[] {
  const shoulder = random.bell(0.44, 0.075);
  const neckX = random.bell(0.2, 0.05);
  const topX = neckX + random.bell(0.1, 0.07);
  const lower = bowl(random, neckX, shoulder);
  const barEnd: Knot = [topX + random.bell(0.5, 0.15), random.bell(-0.07, 0.1)];
  const turn = corner(neckX, shoulder);
  if (random.chance(0.35)) {
    const bar: Stroke = [[topX + random.bell(0.01, 0.04), random.bell(0.03, 0.03)], barEnd];
    return [[[topX, 0.03], ...turn, ...lower], bar];
  }
  if (random.chance(0.46)) return [[barEnd, ...corner(topX, 0.04), ...turn, ...lower]];
  return [[barEnd, [topX + 0.1, 0.02], [neckX - 0.02, 0.55 * shoulder], [neckX + 0.08, shoulder], ...lower]];
}

function bowl(random: RandomStream, neckX: number, shoulder: number): Knot[] {
  const centreY = (shoulder + 1) / 2 - 0.03;
  const ellipse = {
    centreX: neckX + random.bell(0.09, 0.04),
    centreY,
    halfWidth: random.bell(0.32, 0.06),
    halfHeight: 1 - centreY,
  };
  return arc(ellipse, random.between(0.02, 0.12), random.between(0.52, 0.78));
}
