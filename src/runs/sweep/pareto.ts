/** Something that costs and is worth something: MACs, parameters, seconds or lost ink against accuracy. */
export interface Tradeoff {
  readonly cost: number;
  readonly accuracy: number;
}

/**
 * The points on the Pareto frontier, by ascending cost: those to which no other point is at least as cheap and as accurate
 * and better in one of the two. Equal points are on it together; a point that is no number never is.
 */
export function paretoFrontier<Point extends Tradeoff>(points: readonly Point[]): Point[] {
  const known = points.filter(({ cost, accuracy }) => !Number.isNaN(cost) && !Number.isNaN(accuracy));
  const sorted = known.sort((a, b) => a.cost - b.cost || b.accuracy - a.accuracy);
  const frontier: Point[] = [];
  for (const point of sorted) {
    const best = frontier.at(-1);
    const isEqual = best?.cost === point.cost && best.accuracy === point.accuracy;
    if (best === undefined || isEqual || point.accuracy > best.accuracy) frontier.push(point);
  }
  return frontier;
}
