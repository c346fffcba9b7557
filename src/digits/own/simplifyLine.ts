interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * The points of a line without those that lie within `tolerance` of the straight way between the ones that are kept (Douglas
 * and Peucker's way). Both ends are kept.
 */
export function simplifyLine<Place extends Point>(points: readonly Place[], tolerance: number): Place[] {
  const kept = new Set([0, points.length - 1]);
  const parts: [first: number, last: number][] = [[0, points.length - 1]];
  // A list and no recursion: a long scribble would fill the stack.
  for (let part = parts.pop(); part; part = parts.pop()) {
    const [first, last] = part;
    let farthest = first;
    let most = tolerance;
    for (let at = first + 1; at < last; at += 1) {
      const distance = distanceToSegment(points[at], points[first], points[last]);
      if (distance <= most) continue;
      farthest = at;
      most = distance;
    }
    if (farthest === first) continue;
    kept.add(farthest);
    parts.push([first, farthest], [farthest, last]);
  }
  return points.filter((_, at) => kept.has(at));
}

function distanceToSegment(point?: Point, from?: Point, to?: Point): number {
  if (!point || !from || !to) return 0;
  const [wayX, wayY] = [to.x - from.x, to.y - from.y];
  const squaredLength = wayX * wayX + wayY * wayY;
  const [offsetX, offsetY] = [point.x - from.x, point.y - from.y];
  const share = squaredLength > 0 ? (offsetX * wayX + offsetY * wayY) / squaredLength : 0;
  const along = Math.min(1, Math.max(0, share));
  return Math.hypot(offsetX - along * wayX, offsetY - along * wayY);
}
