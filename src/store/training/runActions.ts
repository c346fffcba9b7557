import type { Cropping2D } from '../../crop/cropping.ts';
import type { RunCommand, TrainingClient } from '../../lab/trainingClient.ts';
import { isClassic, NO_CROPS } from '../../network/trainingSettings.ts';
import { formatBorderShare } from '../../runs/borderText.ts';
import type { RunConfig } from '../../runs/config.ts';
import type { PlaygroundStore } from '../state.ts';
import { holdQueue } from './runCommands.ts';
import { commandRun } from './runCommands.ts';
import { findRun, trainableConfig } from './selectRuns.ts';
import type { RunStarter } from './runStarter.ts';
import { isActive, type Run } from '../../runs/run.ts';
import { nameWithoutSeed, readName, uniqueName } from '../../runs/runNames.ts';
import { nextSeed, withRun } from '../../runs/runList.ts';

/** When an added run begins: beside the runs under way, or after them. */
export type RunMoment = 'together' | 'after';

/** Shares of the training borders that tell the label, at which the border lab trains. */
export const BORDER_SHARES: readonly number[] = [0, 0.5, 0.9, 1];

export interface RunActions {
  /** Trains the page's settings with and without their crops, in turns; refused where nothing is cropped. */
  readonly trainTwin: () => void;
  /**
   * Trains the page's settings with and without their crop for each of `BORDER_SHARES`, one pair after the other; refused
   * where nothing is cropped.
   */
  readonly trainBorders: (width: number) => void;
  /** Trains the page's settings with another crop. */
  readonly addCrop: (cropping: Cropping2D, moment: RunMoment) => void;
  /** To one run. */
  readonly commandRun: (command: RunCommand['type'], id: string) => void;
  /** To all runs under way. A pause holds those that wait, too; a stop gives them up. */
  readonly commandAll: (command: RunCommand['type']) => void;
  /** Gives a run another name, with a number behind it where another run has it; an empty one is refused. */
  readonly renameRun: (id: string, name: string) => void;
  /** Leaves a run out of charts and statistics, or lets it take part again. */
  readonly hideRun: (id: string, hidden: boolean) => void;
  /** Takes a run out of the list; one that is under way is stopped. */
  readonly removeRun: (id: string) => void;
  /** Puts the run that was removed last back to its place. */
  readonly undoRemove: () => void;
  /** Trains a run's settings once more with the next seed. */
  readonly repeatRun: (id: string) => void;
  /** Makes a run's settings those of the page. */
  readonly loadRun: (id: string) => void;
}

export interface RunActionOptions {
  readonly client: TrainingClient;
  readonly starter: RunStarter;
  /** Makes a config the page's own. */
  readonly openConfig: (config: RunConfig) => void;
}

/** The actions on the list of runs. */
export function createRunActions(
  store: PlaygroundStore,
  { client, starter, openConfig }: RunActionOptions,
): RunActions {
  const change = (id: string, changes: Partial<Run>): void =>
    store.setState(({ training }) => ({
      training: { ...training, runs: withRun(training.runs, id, (run) => ({ ...run, ...changes })) },
    }));
  const pageConfig = (): RunConfig => trainableConfig(store.getState());

  return {
    trainTwin: () => {
      const config = pageConfig();
      if (isClassic(config)) return;
      starter.start([{ config: { ...config, ...NO_CROPS } }, { config }]);
    },
    trainBorders: (width) => {
      const config = pageConfig();
      if (isClassic(config)) return;
      for (const share of BORDER_SHARES) {
        const bordered = { ...config, border: { width, share } };
        const ending = ` · border ${formatBorderShare(share)}`;
        starter.start(
          [
            { config: { ...bordered, ...NO_CROPS }, name: `Classic${ending}` },
            { config: bordered, name: `Cropped${ending}` },
          ],
          { afterOthers: true },
        );
      }
    },
    addCrop: (cropping, moment) => {
      starter.start([{ config: { ...pageConfig(), cropping } }], { afterOthers: moment === 'after' });
    },
    commandRun: (command, id) => commandRun(store, client, command, id),
    commandAll: (command) => {
      // A run that is stopped makes room: nothing may slip in before the others are stopped, too.
      if (command !== 'step') holdQueue(store, command !== 'resume');
      for (const { id } of store.getState().training.runs) commandRun(store, client, command, id);
      if (command === 'stop') holdQueue(store, false);
    },
    renameRun: (id, text) => {
      const name = readName(text);
      const others = store.getState().training.runs.filter((run) => run.id !== id);
      if (name !== '') change(id, { name: uniqueName(name, others) });
    },
    hideRun: (id, hidden) => change(id, { hidden }),
    removeRun: (id) => {
      const run = findRun(store.getState(), id);
      if (!run) return;
      if (isActive(run)) client.command({ type: 'stop', run: id });
      store.setState(({ training }) => ({
        training: {
          ...training,
          runs: training.runs.filter((other) => other !== run),
          removed: {
            // One that waited waits again when it is put back.
            run: isActive(run) ? { ...run, phase: 'stopped' } : run,
            place: training.runs.indexOf(run),
          },
        },
      }));
    },
    undoRemove: () =>
      store.setState(({ training }) => {
        const { runs, removed } = training;
        if (!removed) return {};
        return {
          training: {
            ...training,
            runs: [...runs.slice(0, removed.place), removed.run, ...runs.slice(removed.place)],
            removed: undefined,
          },
        };
      }),
    repeatRun: (id) => {
      const { training } = store.getState();
      const run = findRun({ training }, id);
      if (!run) return;
      const seed = nextSeed(run.config, training.runs);
      starter.start([{ config: { ...run.config, seed }, name: repetitionName(run.name, seed) }]);
    },
    loadRun: (id) => {
      const run = findRun(store.getState(), id);
      if (run) openConfig(run.config);
    },
  };
}

/** "Cropped" or "Cropped · seed 2" become "Cropped · seed 3". */
function repetitionName(name: string, seed: number): string {
  return `${nameWithoutSeed(name)} · seed ${seed}`;
}
