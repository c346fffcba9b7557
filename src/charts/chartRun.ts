import type { EpochMetrics, Metrics } from '../runs/metrics.ts';

/** What a chart shows of the runs: one of Keras's two figures. */
export type MetricName = keyof Metrics;

/** A run as the charts draw it. */
export interface ChartRun {
  /** Epochs that are planned: how far the x axis reaches. */
  readonly epochs: number;
  readonly batchesPerEpoch: number;
  readonly batches: BatchMetrics;
  /** The epochs that have ended, in order. */
  readonly epochMetrics: readonly EpochMetrics[];
}

/** The figures of the batches so far. The lists may be growing in place: only their first `count` entries are drawn. */
export interface BatchMetrics {
  readonly count: number;
  readonly losses: readonly number[];
  readonly accuracies: readonly number[];
}

/** A point of a curve: `x` in epochs, `y` in the metric's unit. */
export interface CurvePoint {
  readonly x: number;
  readonly y: number;
}
