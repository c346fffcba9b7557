import { niceAxis, type NiceAxis } from '../../../charts/niceAxis.ts';
import type { MapPoint } from './mapPoints.ts';

/** Height of the picture, and the room around its plot, in pixels. */
export const MAP_HEIGHT = 360;
const ROOM = { top: 16, right: 18, bottom: 46, left: 62 } as const;

/** Pixels between two ticks. */
const TICK_DISTANCE = { x: 70, y: 60 } as const;

/** An axis that begins well above zero shows the differences; one that begins near it may as well begin there. */
const NEAR_ZERO = 0.35;

/** Around a lone accuracy, which says nothing of how far others might be. */
const LONE_ROOM = 0.01;

/** Where a map's points lie in a picture of some width; all places in pixels. */
export interface SweepMapLayout {
  readonly plot: {
    readonly left: number;
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
  };
  readonly costs: NiceAxis;
  readonly accuracies: NiceAxis;
  readonly x: (cost: number) => number;
  readonly y: (accuracy: number) => number;
}

/** The layout of a map of one point or more. */
export function sweepMapLayout(points: readonly MapPoint[], width: number): SweepMapLayout {
  const plot = {
    left: ROOM.left,
    top: ROOM.top,
    right: Math.max(width - ROOM.right, ROOM.left + 1),
    bottom: MAP_HEIGHT - ROOM.bottom,
  };
  const [least, most] = ends(points.map(({ cost }) => cost));
  const costs = niceAxis(
    least === most || least < NEAR_ZERO * most ? 0 : least,
    // Nothing at all is a share of something: of the ink.
    most || 1,
    Math.max(2, Math.round((plot.right - plot.left) / TICK_DISTANCE.x)),
  );
  const [worst, best] = ends(points.flatMap((point) => [...spreadEnds(point)]));
  const room = worst === best ? LONE_ROOM : 0;
  const accuracies = niceAxis(
    worst - room,
    Math.min(1, best + room),
    Math.round((plot.bottom - plot.top) / TICK_DISTANCE.y),
  );
  return {
    plot,
    costs,
    accuracies,
    x: (cost) => plot.left + share(cost, costs) * (plot.right - plot.left),
    y: (accuracy) => plot.bottom - share(accuracy, accuracies) * (plot.bottom - plot.top),
  };
}

/** One standard deviation below and above a point's mean, within 0 to 1. */
export function spreadEnds({ accuracies: { mean, deviation = 0 } }: MapPoint): readonly [number, number] {
  return [Math.max(0, mean - deviation), Math.min(1, mean + deviation)];
}

/** The point that is nearest to a place in the picture, within so many pixels; undefined where none is. */
export function pointAt(
  points: readonly MapPoint[],
  layout: SweepMapLayout,
  place: { readonly x: number; readonly y: number },
  reach: number,
): MapPoint | undefined {
  let [nearest, least]: [MapPoint | undefined, number] = [undefined, reach];
  for (const point of points) {
    const distance = Math.hypot(layout.x(point.cost) - place.x, layout.y(point.accuracy) - place.y);
    if (distance <= least) [nearest, least] = [point, distance];
  }
  return nearest;
}

/** The frontier as steps: what is the best for a cost stays the best until a dearer crop is better. */
export function frontierPath(points: readonly MapPoint[], layout: SweepMapLayout): string {
  const frontier = points.filter(({ isFrontier }) => isFrontier);
  return frontier
    .map(({ cost, accuracy }, place) => {
      const [x, y] = [layout.x(cost).toFixed(1), layout.y(accuracy).toFixed(1)];
      return place === 0 ? `M${x} ${y}` : `H${x}V${y}`;
    })
    .join('');
}

function ends(values: readonly number[]): readonly [number, number] {
  return [Math.min(...values), Math.max(...values)];
}

function share(value: number, { min, max }: NiceAxis): number {
  return (value - min) / (max - min);
}
