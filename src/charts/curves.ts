import type { ChartRun, CurvePoint, MetricName } from './chartRun.ts';

/** A run's two curves of one metric. */
export interface RunCurves {
  /** Of the batches: each point is the mean of `batchesPerPoint` of them. */
  readonly training: CurvePoint[];
  /** Of the epochs; empty where nothing validates. */
  readonly validation: CurvePoint[];
}

/** A chart has no room for more points of a curve that goes up and down with every batch. */
const MOST_POINTS = 200;

/** The curves of one metric of a run, ready to be drawn. */
export function curvesOf(run: ChartRun, metric: MetricName): RunCurves {
  return {
    training: trainingCurve(run, metric),
    validation: run.epochMetrics.flatMap(({ epoch, validation }) =>
      validation ? [{ x: epoch, y: validation[metric] }] : [],
    ),
  };
}

/** How many batches each point of the training curve stands for: the same through the whole run. */
export function batchesPerPoint({
  epochs,
  batchesPerEpoch,
}: Pick<ChartRun, 'epochs' | 'batchesPerEpoch'>): number {
  return Math.ceil((epochs * batchesPerEpoch) / MOST_POINTS);
}

/**
 * The means of so many batches each, and of those that are left at the end. The stretches are those of the whole run, so a
 * curve that grows does not change behind its end.
 */
function trainingCurve(run: ChartRun, metric: MetricName): CurvePoint[] {
  const { count, losses, accuracies } = run.batches;
  const values = metric === 'loss' ? losses : accuracies;
  const stretch = batchesPerPoint(run);
  const points: CurvePoint[] = [];
  for (let start = 0; start < count; start += stretch) {
    const end = Math.min(start + stretch, count);
    let sum = 0;
    for (let batch = start; batch < end; batch += 1) sum += values[batch] ?? 0;
    // A batch is scored before its own step, so the first one belongs to the untrained network.
    points.push({ x: (start + end - 1) / 2 / run.batchesPerEpoch, y: sum / (end - start) });
  }
  return points;
}
