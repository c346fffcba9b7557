import type { Hand } from './hand.ts';
import { NOISES, smoothNoise } from './noise.ts';
import type { PenPath } from './penPath.ts';
import type { RandomStream } from './randomStream.ts';
import { addStroke } from './spline.ts';
import { isCorner, type Knot, type Stroke } from './strokes.ts';

/** Changes of direction that the warp makes over one height of the digit. */
const WARPS_PER_HEIGHT = 1.4;
/** How often noise along the stroke changes, per point of the path, which is about one pixel. */
const TREMORS_PER_POINT = 0.3;
const PRESSURES_PER_POINT = 0.18;
const ROUGHNESSES_PER_POINT = 0.72;

/** Writes the strokes of a shape with a hand, as a path in heights of the digit with the pen's radius in pixels. */
export function write(path: PenPath, strokes: readonly Stroke[], hand: Hand, random: RandomStream): void {
  path.clear();
  for (const stroke of strokes) addStroke(path, shaken(stroke, hand.shake, random));
  deform(path, hand, random.key);
  press(path, hand, random.key);
}

/** The stroke with each knot moved a little; corners remain corners. */
function shaken(stroke: Stroke, deviation: number, random: RandomStream): Stroke {
  const moved: Knot[] = [];
  for (const [index, knot] of stroke.entries()) {
    const previous = stroke[index - 1];
    if (previous && isCorner(previous, knot)) moved.push(moved[index - 1]!);
    else moved.push([random.bell(knot[0], deviation), random.bell(knot[1], deviation)]);
  }
  return moved;
}

/** Warps, stretches, slants and turns the path, and makes the pen tremble. */
function deform(path: PenPath, hand: Hand, key: number): void {
  const square = hand.turn * hand.turn;
  const cosine = (1 - square) / (1 + square);
  const sine = (2 * hand.turn) / (1 + square);
  for (let point = 0; point < path.length; point += 1) {
    const plainX = path.x[point]!;
    const plainY = path.y[point]!;
    const acrossWarp = WARPS_PER_HEIGHT * plainX;
    const downWarp = WARPS_PER_HEIGHT * plainY;
    const tremor = TREMORS_PER_POINT * point;
    const shift =
      smoothNoise(key, NOISES.shiftByHeight, downWarp) +
      smoothNoise(key, NOISES.shiftByWidth, acrossWarp) / 2;
    const lift = smoothNoise(key, NOISES.liftByWidth, acrossWarp);
    const x =
      hand.stretch * plainX + hand.warp * shift + hand.tremor * smoothNoise(key, NOISES.tremorX, tremor);
    const y = plainY + hand.warp * lift + hand.tremor * smoothNoise(key, NOISES.tremorY, tremor);
    const slanted = x - hand.slant * y;
    path.x[point] = cosine * slanted - sine * y;
    path.y[point] = sine * slanted + cosine * y;
  }
}

/** Sets the pen's radius at each point. */
function press(path: PenPath, hand: Hand, key: number): void {
  for (let point = 0; point < path.length; point += 1) {
    const pressure = smoothNoise(key, NOISES.pressure, PRESSURES_PER_POINT * point);
    const roughness = smoothNoise(key, NOISES.roughness, ROUGHNESSES_PER_POINT * point);
    path.radius[point] = hand.penRadius * (1 + hand.pressure * pressure + hand.roughness * roughness);
  }
}
