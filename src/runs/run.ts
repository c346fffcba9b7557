import type { DigitAttribution } from './attribution.ts';
import { newBatchCurve, type BatchCurve } from './batchCurve.ts';
import type { RunConfig } from './config.ts';
import type { EngineReport } from './engineReport.ts';
import type { EpochMetrics, Metrics } from './metrics.ts';
import { planRun } from './plan.ts';
import type { DigitAnswers } from './testAnswers.ts';

/** What a run is doing; `finished` comes after its test result. */
export type RunPhase = 'training' | 'validating' | 'testing' | 'paused' | 'stopped' | 'finished';

/** A run: what was asked for, and all that is known of it so far. */
export interface Run {
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
  /** Of the watched digit, by label, as they were told while the run trained. */
  readonly probabilities: Float32Array | undefined;
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

/** What tells a run from the others. */
export type RunIdentity = Pick<Run, 'id' | 'name' | 'style' | 'group'>;

/** A run that has just been asked for. */
export function newRun(identity: RunIdentity, config: RunConfig): Run {
  const { steps: totalSteps } = planRun(config);
  return {
    ...identity,
    hidden: false,
    config,
    phase: 'preparing',
    preparation: undefined,
    problem: undefined,
    engine: undefined,
    steps: 0,
    totalSteps,
    batches: newBatchCurve(totalSteps),
    epochs: [],
    digitsPerSecond: undefined,
    probabilities: undefined,
    convolutions: undefined,
    scored: undefined,
    test: undefined,
    answers: undefined,
    attributions: [],
  };
}

/** Whether the run is neither finished nor stopped nor failed. */
export function isUnderWay(run: Run | undefined): run is Run {
  return run !== undefined && !['finished', 'stopped', 'failed'].includes(run.phase);
}

/** Whether the worker has the run: it is under way, and not waiting for runs before it. */
export function isActive(run: Run | undefined): run is Run {
  return isUnderWay(run) && run.phase !== 'queued';
}
