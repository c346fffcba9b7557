import { isActive, isUnderWay, type Run } from '../../runs/run.ts';
import { withDigits, type RunConfig } from '../../runs/config.ts';
import type { PlaygroundState } from '../state.ts';

type Training = Pick<PlaygroundState, 'training'>;

/** All runs. */
export function runsOf({ training: { runs } }: Training): readonly Run[] {
  return runs;
}

/** The run on the Train page; undefined before its first one. */
export function shownRun({ training: { runs, shown } }: Training): Run | undefined {
  return runs.find(({ id }) => id === shown);
}

/** The run with an id; undefined where it was removed. */
export function findRun({ training: { runs } }: Training, id: string): Run | undefined {
  return runs.find((run) => run.id === id);
}

/** All runs, and the one that was removed last: it may be put back. */
export function runsWithRemoved({ training: { runs, removed } }: Training): readonly Run[] {
  return removed ? [...runs, removed.run] : runs;
}

/** The runs that are gone since `previous`, and cannot be put back. */
export function runsGone(state: Training, previous: Training): readonly Run[] {
  if (state.training === previous.training) return [];
  const left = new Set(runsWithRemoved(state).map(({ id }) => id));
  return runsWithRemoved(previous).filter(({ id }) => !left.has(id));
}

/** Whether any run is under way. */
export function isAnyUnderWay({ training: { runs } }: Training): boolean {
  return runs.some(isUnderWay);
}

/** Whether a run has the cores just now: one that waits, or is paused, has not. */
export function isAnyComputing({ training: { runs } }: Training): boolean {
  return runs.some((run) => isActive(run) && run.phase !== 'paused');
}

/** The page's settings, with the digits that there are: drawn ones may stand in, and a run is told as what it is. */
export function trainableConfig({ experiment, data }: PlaygroundState): RunConfig {
  return withDigits(experiment.config, data.source);
}
