import { spreadOf, type Spread } from '../statistics/spread.ts';
import type { ChartRun, CurvePoint, MetricName } from './chartRun.ts';
import { curvesOf } from './curves.ts';
import type { ChartGroup } from './groupCurves.ts';

/** What a run's two curves of one metric say at a moment; undefined where they say nothing yet. */
export interface CurveReading {
  /** Of the drawn point that is nearest. */
  readonly training: number | undefined;
  /** Of the last epoch that had ended by then. */
  readonly validation: number | undefined;
}

/** Reads a run's curves of one metric at `epoch`. */
export function readCurves(run: ChartRun, metric: MetricName, epoch: number): CurveReading {
  const { training, validation } = curvesOf(run, metric);
  return {
    training: nearest(training, epoch),
    validation: lastUntil(validation, epoch)?.y,
  };
}

/** What the seeds of a group say at a moment, with their spread; undefined where none of them says anything yet. */
export interface GroupReading {
  readonly training: Spread | undefined;
  readonly validation: Spread | undefined;
}

/** Reads the curves of one metric of a group at `epoch`, each run's by itself. */
export function readGroup(group: ChartGroup, metric: MetricName, epoch: number): GroupReading {
  const readings = group.map((run) => readCurves(run, metric, epoch));
  return {
    training: spreadOfKnown(readings.map(({ training }) => training)),
    validation: spreadOfKnown(readings.map(({ validation }) => validation)),
  };
}

function spreadOfKnown(values: readonly (number | undefined)[]): Spread | undefined {
  const known = values.filter((value) => value !== undefined);
  return known.length > 0 ? spreadOf(known) : undefined;
}

/** How far the longest of the runs has come, in epochs. */
export function epochsReached(runs: readonly ChartRun[]): number {
  return Math.max(0, ...runs.map(({ batches, batchesPerEpoch }) => batches.batches / batchesPerEpoch));
}

/** Epochs by which quotients that stand for the same batch may differ. */
const ROUNDING = 1e-9;

function lastUntil(points: readonly CurvePoint[], x: number): CurvePoint | undefined {
  const next = points.findIndex((point) => point.x > x + ROUNDING);
  return next < 0 ? points.at(-1) : points[next - 1];
}

/** The value of the nearest point; undefined more than a point's distance behind the curve's end. */
function nearest(points: readonly CurvePoint[], x: number): number | undefined {
  const last = points.at(-1);
  if (!last) return undefined;
  const distance = last.x - (points.at(-2)?.x ?? last.x - 1);
  // A curve ends one point's distance behind its last point where each batch is one: there its end still has a value.
  if (x > last.x + distance + ROUNDING) return undefined;
  return points.reduce((best, point) => (Math.abs(point.x - x) < Math.abs(best.x - x) ? point : best)).y;
}
