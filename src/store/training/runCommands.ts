import type { RunCommand, TrainingClient } from '../../lab/trainingClient.ts';
import type { PlaygroundStore } from '../state.ts';
import { findRun } from './selectRuns.ts';
import { isActive, isUnderWay } from '../../runs/run.ts';
import { withRun } from '../../runs/runList.ts';

/**
 * Asks a run that is under way to pause, go on, step or stop; one that still waits can only be stopped. Once a run goes on the
 * waiting ones follow it.
 */
export function commandRun(
  store: PlaygroundStore,
  client: TrainingClient,
  type: RunCommand['type'],
  id: string,
): void {
  const run = findRun(store.getState(), id);
  if (type === 'resume') holdQueue(store, false);
  if (isActive(run)) client.command({ type, run: id });
  else if (isUnderWay(run) && type === 'stop') {
    store.setState(({ training }) => ({
      training: {
        ...training,
        runs: withRun(training.runs, id, (waiting) => ({ ...waiting, phase: 'stopped' })),
      },
    }));
  }
}

/** Keeps runs that wait from beginning, or lets them begin. */
export function holdQueue(store: PlaygroundStore, held: boolean): void {
  const { training } = store.getState();
  if (training.held !== held) store.setState({ training: { ...training, held } });
}
