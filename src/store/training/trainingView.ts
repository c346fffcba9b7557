import type { RunConfig } from '../../runs/config.ts';
import type { EngineReport } from '../../runs/engineReport.ts';
import type { Run } from '../../runs/run.ts';

/** The engine that would train, and all runs. */
export interface TrainingView {
  readonly engine: EngineView;
  /** In the order in which they were begun. */
  readonly runs: readonly Run[];
  /** The run on the Train page: the one that was begun there last. */
  readonly shown: string | undefined;
  /** Runs that wait do not begin, until the queue is released. */
  readonly held: boolean;
  /** What was removed last, until it is put back or something else is removed. */
  readonly removed: RemovedRun | undefined;
}

/** A run that was taken out of the list, and the place that it had. */
export interface RemovedRun {
  readonly run: Run;
  readonly place: number;
}

/** What is known of the engine for a config. */
export type EngineView =
  | { readonly status: 'unknown' }
  | { readonly status: 'measuring'; readonly config: RunConfig }
  | { readonly status: 'measured'; readonly config: RunConfig; readonly report: EngineReport }
  | { readonly status: 'failed'; readonly config: RunConfig; readonly problem: string };

export const NO_TRAINING: TrainingView = {
  engine: { status: 'unknown' },
  runs: [],
  shown: undefined,
  held: false,
  removed: undefined,
};
