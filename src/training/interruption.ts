import { NO_SCORE, type Score } from '../runs/metrics.ts';
import type { TrainingState } from './engine.ts';

/**
 * How far a run has come. Where not all validation or test digits were scored, they are scored from the first
 * one on.
 */
export interface RunPlace {
  /** The epoch that is under way, from 1 on; one more than the run has where only the test is left. */
  readonly epoch: number;
  /** Batches of this epoch that are done. With all of them its validation is left. */
  readonly batches: number;
  /** Of these batches. */
  readonly score: Score;
  /** Seconds that these batches took. */
  readonly seconds: number;
}

/** What it takes to go on with a run, on any engine, as if it had never been interrupted. */
export interface Interruption extends RunPlace {
  /** Of the engine when it had done these batches, and no further one was on its way. */
  readonly state: TrainingState;
}

/** Where a run begins that was not interrupted. */
export const BEGINNING: RunPlace = { epoch: 1, batches: 0, score: NO_SCORE, seconds: 0 };
