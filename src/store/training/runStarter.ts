import type { TrainingClient } from '../../lab/trainingClient.ts';
import type { RunConfig } from '../../runs/config.ts';
import type { PlaygroundStore } from '../state.ts';
import { holdQueue } from './runCommands.ts';
import { findRun, runsWithRemoved } from './selectRuns.ts';
import { isActive, newRun, type Run } from '../../runs/run.ts';
import { freeStyle } from '../../runs/runList.ts';
import { nameOf, uniqueName } from '../../runs/runNames.ts';

/** More runs would have too small a share of the machine each, and too many threads; the others wait. */
const MOST_TOGETHER = 4;

/** A run that is wanted; without a name it gets one from its crop. */
export interface WantedRun {
  readonly config: RunConfig;
  readonly name?: string | undefined;
}

export interface StartOptions {
  /** Wait before the first step. */
  readonly paused?: boolean;
  /** Wait until the runs before are over, even where there is room beside them. */
  readonly afterOthers?: boolean;
}

/** Begins runs, and those that wait as soon as there is room for them. */
export interface RunStarter {
  /**
   * Puts runs that train together into the list, and gives their ids; none as long as digits are loading. Runs for other
   * digits than those that are there wait.
   */
  start(wanted: readonly WantedRun[], options?: StartOptions): readonly string[];
}

/** Makes the one that begins all runs of a store. */
export function createRunStarter(store: PlaygroundStore, client: TrainingClient): RunStarter {
  // Runs are kept through reloads, so their ids must not come again.
  const session = Date.now().toString(36);
  let started = 0;

  const addRun = ({ config, name }: WantedRun, group: string, phase: Run['phase']): string => {
    started += 1;
    const id = `run-${session}-${started}`;
    store.setState(({ training }) => {
      const { runs } = training;
      const identity = {
        id,
        name: name === undefined ? nameOf(config, runs) : uniqueName(name, runs),
        // What was removed may come back with its own.
        style: freeStyle(runsWithRemoved({ training })),
        group,
      };
      return { training: { ...training, runs: [...runs, { ...newRun(identity, config), phase }] } };
    });
    return id;
  };

  const begin = (ids: readonly string[], paused: boolean): void => {
    const state = store.getState();
    const { digits } = state.data;
    if (!digits) return;
    const runs = ids.flatMap((id) => findRun(state, id) ?? []);
    client.start({ runs: runs.map(({ id, config }) => ({ run: id, config })), digits, paused });
  };

  const beginWaiting = (): void => {
    const { training, data } = store.getState();
    if (data.status !== 'complete' || training.held || training.runs.some(isActive)) return;
    const next = training.runs.find(
      ({ phase, config }) => phase === 'queued' && config.digits === data.source,
    );
    if (!next) return;
    const isNext = (run: Run): boolean => run.phase === 'queued' && run.group === next.group;
    const ids = training.runs.filter(isNext).map(({ id }) => id);
    const runs = training.runs.map((run) => (isNext(run) ? { ...run, phase: 'preparing' as const } : run));
    store.setState({ training: { ...training, runs } });
    begin(ids, false);
  };

  store.subscribe((state, previous) => {
    const { runs, held } = state.training;
    const hasNews = runs !== previous.training.runs || held !== previous.training.held;
    if (hasNews || state.data !== previous.data) beginWaiting();
  });

  return {
    start: (wanted, { paused = false, afterOthers = false } = {}) => {
      const { data, training } = store.getState();
      if (data.status !== 'complete' || !data.digits) return [];
      const active = training.runs.filter(isActive).length;
      const isCrowded = active > 0 && (afterOthers || active + wanted.length > MOST_TOGETHER);
      const mustWait = isCrowded || wanted.some(({ config }) => config.digits !== data.source);
      const group = `group-${session}-${started + 1}`;
      const ids = wanted.map((run) => addRun(run, group, mustWait ? 'queued' : 'preparing'));
      if (!mustWait) {
        // What begins now lets the others follow.
        holdQueue(store, false);
        begin(ids, paused);
      }
      return ids;
    },
  };
}
