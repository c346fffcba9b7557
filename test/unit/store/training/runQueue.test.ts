import { beforeEach, describe, expect, it } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { NO_CROPPING, type Cropping2D } from '../../../../src/crop/cropping.ts';
import { blankDigits } from '../../../../src/digits/blankSet.ts';
import { countsOf } from '../../../../src/digits/sources.ts';
import { createTrainingClient, type RunReply, type TrainingClient } from '../../../../src/lab/training.ts';
import { DEFAULT_CONFIG, type RunConfig } from '../../../../src/runs/config.ts';
import type { TrainingReply, TrainingRequest } from '../../../../src/messages/trainingMessages.ts';
import { planSweep } from '../../../../src/runs/sweep/planSweep.ts';
import { importRuns } from '../../../../src/store/archive/importRuns.ts';
import { INITIAL_STATE, type PlaygroundStore } from '../../../../src/store/state.ts';
import {
  createQueueActions,
  queuedGroups,
  type QueueActions,
} from '../../../../src/store/training/queueActions.ts';
import { createRunActions, type RunActions } from '../../../../src/store/training/runActions.ts';
import { createRunStarter } from '../../../../src/store/training/runStarter.ts';
import { applyReply } from '../../../../src/store/training/applyReply.ts';
import { createTrainingActions } from '../../../../src/store/training/trainingActions.ts';
import { fakeWorkers } from '../../../harness/fakeWorker.ts';
import { withRun } from '../../../../src/runs/runList.ts';

let store: PlaygroundStore;
let commands: string[];
let queue: QueueActions;
let actions: RunActions;

/** Runs by their names, as "Crop 5 training". */
function list(): string[] {
  return store.getState().training.runs.map(({ name, phase }) => `${name} ${phase}`);
}

function idOf(name: string): string {
  const run = store.getState().training.runs.find((candidate) => candidate.name === name);
  if (!run) throw new Error(`There is no run ${name}.`);
  return run.id;
}

/** Tells of a run what the worker would. */
function tell(name: string, phase: 'training' | 'finished' | 'paused' | 'stopped'): void {
  const reply: RunReply = { type: 'phase', run: idOf(name), phase };
  store.setState(({ training }) => ({
    training: { ...training, runs: withRun(training.runs, reply.run, (run) => applyReply(run, reply)) },
  }));
}

function sweepOf(from: number, to: number, seeds: readonly number[] = [1]): readonly RunConfig[] {
  return planSweep({ type: 'symmetric', from, to }, seeds, DEFAULT_CONFIG).configs;
}

/** A store whose digits are all there. */
function newStore(): PlaygroundStore {
  const digits = blankDigits({ train: 100, test: 10 });
  return createStore(() => ({
    ...INITIAL_STATE,
    data: { ...INITIAL_STATE.data, status: 'complete' as const, digits, filled: countsOf('mnist') },
  }));
}

beforeEach(() => {
  commands = [];
  store = newStore();
  const client: TrainingClient = {
    measure: () => Promise.reject(new Error('Nothing is measured here.')),
    prepare: () => undefined,
    start: ({ runs }) => void commands.push(`start ${runs.length}`),
    command: ({ type }) => void commands.push(type),
    watch: () => undefined,
    onReply: () => undefined,
    dispose: () => undefined,
  };
  const starter = createRunStarter(store, client);
  queue = createQueueActions(store, starter);
  actions = createRunActions(store, { client, starter, openConfig: () => undefined });
});

describe('a sweep in the queue', () => {
  it('begins its first run; each other one begins when the one before has ended', () => {
    queue.startSweep(sweepOf(0, 2));
    expect(list()).toEqual(['Classic preparing', 'Crop 1 queued', 'Crop 2 queued']);
    tell('Classic', 'finished');
    expect(list()).toEqual(['Classic finished', 'Crop 1 preparing', 'Crop 2 queued']);
    expect(commands).toEqual(['start 1', 'start 1']);
  });

  it('names the seeds where there are several, and every crop comes before the second seed', () => {
    queue.startSweep(sweepOf(1, 2, [4, 5]));
    expect(list().map((text) => text.replace(/ \w+$/, ''))).toEqual([
      'Crop 1 · seed 4',
      'Crop 2 · seed 4',
      'Crop 1 · seed 5',
      'Crop 2 · seed 5',
    ]);
  });

  it('is reordered, in whose places nobody else moves; beyond the ends nothing happens', () => {
    queue.startSweep(sweepOf(1, 4));
    queue.moveQueued(idOf('Crop 4'), -1);
    expect(list()).toEqual(['Crop 1 preparing', 'Crop 2 queued', 'Crop 4 queued', 'Crop 3 queued']);
    queue.moveQueued(idOf('Crop 2'), 1);
    expect(list()).toEqual(['Crop 1 preparing', 'Crop 4 queued', 'Crop 2 queued', 'Crop 3 queued']);
    const { runs } = store.getState().training;
    queue.moveQueued(idOf('Crop 4'), -1);
    queue.moveQueued(idOf('Crop 3'), 1);
    queue.moveQueued(idOf('Crop 1'), 1);
    expect(store.getState().training.runs).toBe(runs);
    tell('Crop 1', 'finished');
    expect(list()[1]).toBe('Crop 4 preparing');
  });

  it('moves runs that train together as one', () => {
    queue.startSweep(sweepOf(1, 2));
    actions.addCrop(NO_CROPPING, 'after');
    store.setState(({ experiment }) => ({ experiment: { ...experiment, config: DEFAULT_CONFIG } }));
    for (let twin = 0; twin < 4; twin += 1) actions.trainTwin();
    const groups = queuedGroups(store.getState().training.runs);
    const [first] = groups.at(-1) ?? [];
    queue.moveQueued(first!.id, -groups.length);
    const moved = queuedGroups(store.getState().training.runs);
    expect(moved[0]).toEqual(groups.at(-1));
    expect(moved.flat()).toHaveLength(groups.flat().length);
  });

  it('a pause holds those that wait, even when the paused run is removed; resuming lets them begin', () => {
    queue.startSweep(sweepOf(1, 3));
    tell('Crop 1', 'training');
    actions.commandAll('pause');
    tell('Crop 1', 'paused');
    actions.removeRun(idOf('Crop 1'));
    expect(list()).toEqual(['Crop 2 queued', 'Crop 3 queued']);
    actions.commandAll('resume');
    expect(list()).toEqual(['Crop 2 preparing', 'Crop 3 queued']);
  });

  it('a removed entry waits again when it is put back', () => {
    queue.startSweep(sweepOf(1, 3));
    actions.removeRun(idOf('Crop 2'));
    expect(list()).toEqual(['Crop 1 preparing', 'Crop 3 queued']);
    actions.undoRemove();
    expect(list()).toEqual(['Crop 1 preparing', 'Crop 2 queued', 'Crop 3 queued']);
  });

  it('stopping begins no other run and loses none that has finished', () => {
    queue.startSweep(sweepOf(1, 3));
    tell('Crop 1', 'finished');
    commands.length = 0;
    actions.commandAll('stop');
    tell('Crop 2', 'stopped');
    expect(list()).toEqual(['Crop 1 finished', 'Crop 2 stopped', 'Crop 3 stopped']);
    expect(commands).toEqual(['stop']);
    queue.startSweep(sweepOf(4, 4));
    expect(list().at(-1)).toBe('Crop 4 preparing');
  });

  it('waits behind a queue that is held', () => {
    queue.startSweep(sweepOf(1, 2));
    actions.commandAll('pause');
    actions.removeRun(idOf('Crop 1'));
    queue.startSweep(sweepOf(3, 3));
    expect(list()).toEqual(['Crop 2 preparing', 'Crop 3 queued']);
  });
});

it('a crash of the worker fails the run under way alone; the next begins on the new worker', () => {
  store = newStore();
  const fake = fakeWorkers<TrainingRequest, TrainingReply>();
  const client = createTrainingClient(fake.create);
  const starter = createRunStarter(store, client);
  createTrainingActions(store, client, starter);
  createQueueActions(store, starter).startSweep(sweepOf(1, 3));
  fake.newest().crash('Out of memory.');
  expect(list()).toEqual(['Crop 1 failed', 'Crop 2 preparing', 'Crop 3 queued']);
  const starts = fake.newest().sent.filter(({ type }) => type === 'start');
  expect(starts).toMatchObject([{ runs: [{ run: idOf('Crop 2') }] }]);
});

describe('importRuns', () => {
  const crop: Cropping2D = NO_CROPPING;

  it('puts runs behind the others with free names and colours, and begins none', () => {
    queue.startSweep([{ ...DEFAULT_CONFIG, cropping: crop }]);
    tell('Classic', 'finished');
    const [known] = store.getState().training.runs;
    const other = { ...known!, id: 'other', phase: 'training' as const };
    expect(importRuns(store, [known!, other, other])).toEqual({ added: 1, known: 2 });
    const { runs } = store.getState().training;
    expect(list()).toEqual(['Classic finished', 'Classic 2 stopped']);
    expect(new Set(runs.map(({ style }) => style)).size).toBe(2);
    expect(commands).toEqual(['start 1']);
  });

  it('what comes back with a file is not put back once more', () => {
    queue.startSweep(sweepOf(1, 1));
    tell('Crop 1', 'finished');
    const [run] = store.getState().training.runs;
    actions.removeRun(run!.id);
    importRuns(store, [run!]);
    actions.undoRemove();
    expect(list()).toEqual(['Crop 1 finished']);
  });
});
