import type { BatchCurve } from '../runs/batchCurve.ts';
import type { EpochMetrics, Metrics } from '../runs/metrics.ts';

/** What a chart shows of the runs: one of Keras's two figures. */
export type MetricName = keyof Metrics;

/** A run as the charts draw it. */
export interface ChartRun {
  /** Number of its colour and line style; see `runStyle`. */
  readonly style: number;
  /** Epochs that are planned: how far the x axis reaches. */
  readonly epochs: number;
  readonly batchesPerEpoch: number;
  readonly batches: BatchCurve;
  /** The epochs that have ended, in order. */
  readonly epochMetrics: readonly EpochMetrics[];
}

/** A point of a curve: `x` in epochs, `y` in the metric's unit. */
export interface CurvePoint {
  readonly x: number;
  readonly y: number;
}
