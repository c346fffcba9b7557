import type { BatchCurve } from '../../runs/batchCurve.ts';
import type { DigitAttribution } from '../../runs/attribution.ts';
import type { RunConfig } from '../../runs/config.ts';
import type { EpochMetrics, Metrics } from '../../runs/metrics.ts';
import type { DigitAnswers } from '../../runs/testAnswers.ts';
import type { EngineReport, RunPhase } from '../../runs/trainingMessages.ts';

/** The engine that would train, and all runs. */
export interface TrainingView {
  readonly engine: EngineView;
  /** In the order in which they were begun. */
  readonly runs: readonly RunView[];
  /** The run on the Train page: the one that was begun there last. */
  readonly shown: string | undefined;
  /** Runs that wait do not begin, until the queue is released. */
  readonly held: boolean;
  /** What was removed last, until it is put back or something else is removed. */
  readonly removed: RemovedRun | undefined;
}

/** A run that was taken out of the list, and the place that it had. */
export interface RemovedRun {
  readonly run: RunView;
  readonly place: number;
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
  /** As people call it. */
  readonly name: string;
  /** Number of its colour and line style, which stay with it. */
  readonly style: number;
  /** Left out of charts and statistics. */
  readonly hidden: boolean;
  /** Runs of one group train together, in turns. */
  readonly group: string;
  /** The settings that it was started with; the page's may have changed since. */
  readonly config: RunConfig;
  readonly phase: RunPhase | 'queued' | 'preparing' | 'failed';
  /** What is being prepared. */
  readonly preparation: string | undefined;
  readonly problem: string | undefined;
  readonly engine: EngineReport | undefined;
  /** Steps done, of `totalSteps`. */
  readonly steps: number;
  readonly totalSteps: number;
  readonly batches: BatchCurve;
  readonly epochs: readonly EpochMetrics[];
  readonly digitsPerSecond: number | undefined;
  /** Of the watched digit, by label. */
  readonly probabilities: Float32Array | undefined;
  /** Whether the worker has lost its network, which answers for no other digit. */
  readonly isForgotten: boolean;
  /** The weights of its convolutions, as they were told last: after so many steps. */
  readonly convolutions: { readonly steps: number; readonly weights: readonly Float32Array[] } | undefined;
  /** Digits that the validation or test under way has scored, of how many. */
  readonly scored: { readonly done: number; readonly total: number } | undefined;
  readonly test: Metrics | undefined;
  /** What the finished run says of each test digit. */
  readonly answers: DigitAnswers | undefined;
  /** Where the finished run's network looks, on a test digit of each label; of runs with a border. */
  readonly attributions: readonly DigitAttribution[];
}

export const NO_TRAINING: TrainingView = {
  engine: { status: 'unknown' },
  runs: [],
  shown: undefined,
  held: false,
  removed: undefined,
};
