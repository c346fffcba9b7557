import { sameCropping, NO_CROPPING } from '../../crop/cropping.ts';
import { shortestCropping } from '../../crop/notation/printCropping.ts';
import type { RunConfig } from '../../runs/config.ts';
import { moveItem } from './moveItem.ts';
import type { PlaygroundStore } from '../state.ts';
import { holdQueue } from './runCommands.ts';
import { findRun } from './selectRuns.ts';
import type { RunStarter } from './runStarter.ts';
import { isActive, type Run } from '../../runs/run.ts';

export interface QueueActions {
  /** Trains the runs of a sweep one after the other, behind those that are under way or wait. */
  readonly startSweep: (configs: readonly RunConfig[]) => void;
  /** Moves a run that waits, with those that train together with it, by so many places; 1 is one later. */
  readonly moveQueued: (id: string, by: number) => void;
}

/** The actions on the runs that wait. */
export function createQueueActions(store: PlaygroundStore, starter: RunStarter): QueueActions {
  return {
    startSweep: (configs) => {
      // A queue that is held while nothing trains would be overtaken.
      if (!store.getState().training.runs.some(isActive)) holdQueue(store, false);
      const hasSeeds = new Set(configs.map(({ seed }) => seed)).size > 1;
      for (const config of configs) {
        starter.start([{ config, name: sweepName(config, hasSeeds) }], { afterOthers: true });
      }
    },
    moveQueued: (id, by) => {
      const { training } = store.getState();
      const run = findRun({ training }, id);
      if (run?.phase !== 'queued') return;
      const runs = withMoved(training.runs, run.group, by);
      if (runs !== training.runs) store.setState({ training: { ...training, runs } });
    },
  };
}

/** The runs that wait, as they will begin: those of one group together. */
export function queuedGroups(runs: readonly Run[]): readonly (readonly Run[])[] {
  const groups = new Map<string, Run[]>();
  for (const run of runs) {
    if (run.phase !== 'queued') continue;
    const group = groups.get(run.group);
    if (group) group.push(run);
    else groups.set(run.group, [run]);
  }
  return [...groups.values()];
}

/** The runs with a waiting group moved among the other waiting ones, in whose places they all stay. */
function withMoved(runs: readonly Run[], group: string, by: number): readonly Run[] {
  const groups = queuedGroups(runs);
  const from = groups.findIndex(([first]) => first?.group === group);
  const moved = moveItem(groups, from, from + by);
  if (moved === groups) return runs;
  const order = moved.flat().values();
  return runs.map((run) => (run.phase === 'queued' ? (order.next().value ?? run) : run));
}

/** Such as "Crop 5", "Crop (2, 0) · seed 2" or "Classic". */
function sweepName({ cropping, seed }: RunConfig, hasSeeds: boolean): string {
  const crop = sameCropping(cropping, NO_CROPPING) ? 'Classic' : `Crop ${shortestCropping(cropping)}`;
  return hasSeeds ? `${crop} · seed ${seed}` : crop;
}
