import { oncePerObject } from '../basics/oncePerObject.ts';
import { bandOf } from '../statistics/band.ts';
import type { ChartRun, CurvePoint, MetricName } from './chartRun.ts';
import { curvesOf, type BandSpan, type RunCurves } from './curves.ts';

/** The seeds of one crop (one or more), whose runs have equally many batches and epochs. */
export type ChartGroup = readonly ChartRun[];

/** The curves of one metric of a group: those of its run, or the means of several with their band; the same object as long as the group is the same. */
export function groupCurves(group: ChartGroup, metric: MetricName): RunCurves {
  return curvesByMetric[metric](group);
}

/** Of many groups a few change at a time. */
const curvesByMetric: Readonly<Record<MetricName, (group: ChartGroup) => RunCurves>> = {
  accuracy: oncePerObject((group) => computeCurves(group, 'accuracy')),
  loss: oncePerObject((group) => computeCurves(group, 'loss')),
};

function computeCurves(group: ChartGroup, metric: MetricName): RunCurves {
  const curves = group.map((run) => curvesOf(run, metric));
  const [first] = curves;
  if (!first) throw new RangeError('A group of curves needs a run.');
  if (curves.length === 1) return first;
  const training = meanOf(curves.map((one) => one.training));
  const validation = meanOf(curves.map((one) => one.validation));
  return {
    style: first.style,
    training: training.points,
    validation: validation.points,
    band: validates(group) ? validation.band : training.band,
  };
}

interface MeanCurve {
  readonly points: CurvePoint[];
  readonly band: readonly BandSpan[];
}

/** Position i of each curve is the same step. */
function meanOf(curves: readonly (readonly CurvePoint[])[]): MeanCurve {
  const longest = curves.reduce((best, curve) => (curve.length > best.length ? curve : best));
  const spans = bandOf(curves.map((curve) => curve.map(({ y }) => y))).flatMap((span, step) =>
    span ? [{ ...span, x: longest[step]?.x ?? 0 }] : [],
  );
  return { points: spans.map(({ x, mean }) => ({ x, y: mean })), band: spans };
}

/** Whether there is a validation, or will be: before the first epoch has ended nobody knows. */
function validates(group: ChartGroup): boolean {
  const [ended] = group.flatMap(({ epochMetrics }) => epochMetrics);
  return ended === undefined || ended.validation !== undefined;
}
