import { newBatchCurve, pointCount } from '../runs/batchCurve.ts';
import { oncePerObject } from '../basics/oncePerObject.ts';
import type { ChartRun, CurvePoint, MetricName } from './chartRun.ts';

/** Where a band lies at a step: `x` in epochs, its ends in the metric's unit. */
export interface BandSpan {
  readonly x: number;
  readonly low: number;
  readonly high: number;
}

/** A run's two curves of one metric, or the means of several seeds. */
export interface RunCurves {
  /** Number of their colour and line style. */
  readonly style: number;
  /** Of the batches: each point is the mean of `batchesPerPoint` of them. */
  readonly training: CurvePoint[];
  /** Of the epochs; empty where nothing validates. */
  readonly validation: CurvePoint[];
  /**
   * One standard deviation to either side of the mean of several seeds: of the validation, or where nothing validates of the
   * training. Empty for a single run.
   */
  readonly band: readonly BandSpan[];
}

/** A chart has no room for more points of a curve that goes up and down with every batch. */
const MOST_POINTS = 200;

/** The curves of one metric of a run, ready to be drawn; the same object as long as the run is the same. */
export function curvesOf(run: ChartRun, metric: MetricName): RunCurves {
  return curvesByMetric[metric](run);
}

/** Charts and tables of many runs ask for them again with every move of the cursor. */
const curvesByMetric: Readonly<Record<MetricName, (run: ChartRun) => RunCurves>> = {
  accuracy: oncePerObject((run) => computeCurves(run, 'accuracy')),
  loss: oncePerObject((run) => computeCurves(run, 'loss')),
};

function computeCurves(run: ChartRun, metric: MetricName): RunCurves {
  return {
    style: run.style,
    training: trainingCurve(run, metric),
    validation: run.epochMetrics.flatMap(({ epoch, validation }) =>
      validation ? [{ x: epoch, y: validation[metric] }] : [],
    ),
    band: [],
  };
}

/** How many batches each point of the training curve stands for: the same through the whole run. */
export function batchesPerPoint({
  epochs,
  batchesPerEpoch,
}: Pick<ChartRun, 'epochs' | 'batchesPerEpoch'>): number {
  // What is kept of a run is means of stretches; what is drawn is means of several of these.
  const kept = newBatchCurve(epochs * batchesPerEpoch);
  return kept.batchesPerPoint * Math.ceil(kept.losses.length / MOST_POINTS);
}

/**
 * The means of so many batches each, and of those that are left at the end. The stretches are those of the whole run, so a
 * curve that grows does not change behind its end.
 */
function trainingCurve(run: ChartRun, metric: MetricName): CurvePoint[] {
  const { batches, losses, accuracies, batchesPerPoint: batchesPerMean } = run.batches;
  const means = metric === 'loss' ? losses : accuracies;
  const stretch = Math.ceil(means.length / MOST_POINTS);
  const count = pointCount(run.batches);
  const points: CurvePoint[] = [];
  for (let start = 0; start < count; start += stretch) {
    const end = Math.min(start + stretch, count);
    let sum = 0;
    let weights = 0;
    for (let at = start; at < end; at += 1) {
      const weight = Math.min(batchesPerMean, batches - at * batchesPerMean);
      sum += (means[at] ?? 0) * weight;
      weights += weight;
    }
    const first = start * batchesPerMean;
    // A batch is scored before its own step, so the first one belongs to the untrained network.
    points.push({ x: (2 * first + weights - 1) / 2 / run.batchesPerEpoch, y: sum / weights });
  }
  return points;
}
