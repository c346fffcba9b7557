import type { RunConfig } from '../runs/config.ts';
import type { EpochMetrics, Metrics } from '../runs/metrics.ts';
import type { EngineReport, RunPhase } from '../runs/trainingMessages.ts';

/** The engine that would train, and the run that trains or has trained last. */
export interface TrainingView {
  readonly engine: EngineView;
  readonly run: RunView | undefined;
}

/** What is known of the engine for a config. */
export type EngineView =
  | { readonly status: 'unknown' }
  | { readonly status: 'measuring'; readonly config: RunConfig }
  | { readonly status: 'measured'; readonly config: RunConfig; readonly report: EngineReport }
  | { readonly status: 'failed'; readonly config: RunConfig; readonly problem: string };

/** A run as the page shows it. */
export interface RunView {
  readonly id: string;
  /** The settings that it was started with; the page's may have changed since. */
  readonly config: RunConfig;
  readonly phase: RunPhase | 'preparing' | 'failed';
  /** What is being prepared. */
  readonly preparation: string | undefined;
  readonly problem: string | undefined;
  readonly engine: EngineReport | undefined;
  /** Steps done, of `totalSteps`. */
  readonly steps: number;
  readonly totalSteps: number;
  readonly batches: BatchHistory;
  readonly epochs: readonly EpochMetrics[];
  readonly digitsPerSecond: number | undefined;
  /** Of the watched digit, by label. */
  readonly probabilities: Float32Array | undefined;
  /** The weights of its convolutions, as they were told last: after so many steps. */
  readonly convolutions: { readonly steps: number; readonly weights: readonly Float32Array[] } | undefined;
  /** Digits that the validation or test under way has scored, of how many. */
  readonly scored: { readonly done: number; readonly total: number } | undefined;
  readonly test: Metrics | undefined;
}

/**
 * The metrics of every batch so far. The lists grow in place, so that a long run costs no copying; `count` tells React
 * that they have grown.
 */
export interface BatchHistory {
  readonly count: number;
  readonly losses: number[];
  readonly accuracies: number[];
}

export const NO_TRAINING: TrainingView = { engine: { status: 'unknown' }, run: undefined };
