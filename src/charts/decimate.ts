import type { CurvePoint } from './chartRun.ts';

/**
 * At most `most` (4 or more) of a curve's points, its shape kept: first and last, and of each of equal stretches of x the
 * lowest and the highest, so that no peak is lost. A curve that is short enough comes back as it is. The points must be in
 * ascending order of x and have finite values.
 *
 * `end` is where the whole curve will end once it is grown: the stretches are those of 0 to `end`, so that nothing jumps
 * behind the end of a growing curve.
 */
export function decimate(points: readonly CurvePoint[], most: number, end: number): readonly CurvePoint[] {
  if (points.length <= most) return points;
  const stretches = Math.floor((most - 2) / 2);
  const stretchOf = ({ x }: CurvePoint): number =>
    Math.min(stretches - 1, Math.max(0, Math.floor((x / end) * stretches)));
  const kept: CurvePoint[] = [];
  let from = 0;
  while (from < points.length) {
    const stretch = stretchOf(points[from]!);
    let [low, high, to] = [from, from, from];
    for (; to < points.length && stretchOf(points[to]!) === stretch; to += 1) {
      if (points[to]!.y < points[low]!.y) low = to;
      if (points[to]!.y > points[high]!.y) high = to;
    }
    // The ends of the curve may be extremes themselves.
    const places = new Set([Math.min(low, high), Math.max(low, high)]);
    if (from === 0) places.add(0);
    if (to === points.length) places.add(to - 1);
    kept.push(...[...places].sort((a, b) => a - b).map((place) => points[place]!));
    from = to;
  }
  return kept;
}
