import { oncePerObject } from '../basics/oncePerObject.ts';
import type { RunCurves } from './curves.ts';
import { decimate } from './decimate.ts';

/** Points of each training curve by how many runs are drawn: among many nobody sees the noise of one. */
const POINTS: readonly (readonly [mostRuns: number, points: number])[] = [
  [8, 200],
  [20, 100],
  [Infinity, 50],
];

/**
 * The curves with so few points that a chart of all of them is drawn quickly, lows and highs kept; curves that stay as they
 * are come back as the same objects. `end` is where the x axis ends, in epochs.
 */
export function thinCurves(curves: readonly RunCurves[], end: number): readonly RunCurves[] {
  const [, most = 50] = POINTS.find(([mostRuns]) => curves.length <= mostRuns) ?? [];
  return curves.map((curve) => thinned(curve)(most)(end));
}

const thinned = oncePerObject((curve: RunCurves) =>
  remember((most: number) =>
    remember((end: number): RunCurves => ({ ...curve, training: [...decimate(curve.training, most, end)] })),
  ),
);

/** `compute`, done once for each number; there are few. */
function remember<Value>(compute: (asked: number) => Value): (asked: number) => Value {
  const known = new Map<number, Value>();
  return (asked) => {
    const value = known.get(asked) ?? compute(asked);
    known.set(asked, value);
    return value;
  };
}
