import { beforeEach, describe, expect, it } from 'vitest';
import { NO_CROPPING, type Cropping2D } from '../../../../src/crop/cropping.ts';
import { blankDigits } from '../../../../src/digits/blankSet.ts';
import { createTrainingClient, type RunReply } from '../../../../src/lab/trainingClient.ts';
import { DEFAULT_CONFIG, type RunConfig } from '../../../../src/runs/config.ts';
import type { TrainingReply, TrainingRequest } from '../../../../src/messages/trainingMessages.ts';
import { planSweep } from '../../../../src/runs/sweep/planSweep.ts';
import { importRuns } from '../../../../src/store/archive/importRuns.ts';
import { queuedGroups } from '../../../../src/store/training/queueActions.ts';
import type { Playground } from '../../../../src/store/playground.ts';
import { openPlayground } from '../openPlayground.ts';
import { fakeWorkers } from '../../../harness/fakeWorker.ts';

let playground: Playground;
let commands: string[];
let reply: (reply: RunReply) => void;

/** Runs by their names, as "Crop 5 training". */
function list(): string[] {
  return playground.store.getState().training.runs.map(({ name, phase }) => `${name} ${phase}`);
}

function idOf(name: string): string {
  const run = playground.store.getState().training.runs.find((candidate) => candidate.name === name);
  if (!run) throw new Error(`There is no run ${name}.`);
  return run.id;
}

/** Tells of a run what the worker would. */
function tell(name: string, phase: 'training' | 'finished' | 'paused' | 'stopped'): void {
  reply({ type: 'phase', run: idOf(name), phase });
}

function sweepOf(from: number, to: number, seeds: readonly number[] = [1]): readonly RunConfig[] {
  return planSweep({ type: 'symmetric', from, to }, seeds, DEFAULT_CONFIG).configs;
}

const DIGITS = blankDigits({ train: 100, test: 10 });

beforeEach(() => {
  commands = [];
  playground = openPlayground(DIGITS, {
    training: {
      measure: () => Promise.reject(new Error('Nothing is measured here.')),
      prepare: () => undefined,
      start: ({ runs }) => void commands.push(`start ${runs.length}`),
      command: ({ type }) => void commands.push(type),
      watch: () => undefined,
      onReply: (listener) => (reply = listener),
      dispose: () => undefined,
    },
  });
});

describe('a sweep in the queue', () => {
  it('begins its first run; each other one begins when the one before has ended', () => {
    playground.startSweep(sweepOf(0, 2));
    expect(list()).toEqual(['Classic preparing', 'Crop 1 queued', 'Crop 2 queued']);
    tell('Classic', 'finished');
    expect(list()).toEqual(['Classic finished', 'Crop 1 preparing', 'Crop 2 queued']);
    expect(commands).toEqual(['start 1', 'start 1']);
  });

  it('names the seeds where there are several, and every crop comes before the second seed', () => {
    playground.startSweep(sweepOf(1, 2, [4, 5]));
    expect(list().map((text) => text.replace(/ \w+$/, ''))).toEqual([
      'Crop 1 · seed 4',
      'Crop 2 · seed 4',
      'Crop 1 · seed 5',
      'Crop 2 · seed 5',
    ]);
  });

  it('is reordered, in whose places nobody else moves; beyond the ends nothing happens', () => {
    playground.startSweep(sweepOf(1, 4));
    playground.moveQueued(idOf('Crop 4'), -1);
    expect(list()).toEqual(['Crop 1 preparing', 'Crop 2 queued', 'Crop 4 queued', 'Crop 3 queued']);
    playground.moveQueued(idOf('Crop 2'), 1);
    expect(list()).toEqual(['Crop 1 preparing', 'Crop 4 queued', 'Crop 2 queued', 'Crop 3 queued']);
    const { runs } = playground.store.getState().training;
    playground.moveQueued(idOf('Crop 4'), -1);
    playground.moveQueued(idOf('Crop 3'), 1);
    playground.moveQueued(idOf('Crop 1'), 1);
    expect(playground.store.getState().training.runs).toBe(runs);
    tell('Crop 1', 'finished');
    expect(list()[1]).toBe('Crop 4 preparing');
  });

  it('moves runs that train together as one', () => {
    playground.startSweep(sweepOf(1, 2));
    playground.addCrop(NO_CROPPING, 'after');
    playground.store.setState(({ experiment }) => ({
      experiment: { ...experiment, config: DEFAULT_CONFIG },
    }));
    for (let twin = 0; twin < 4; twin += 1) playground.trainTwin();
    const groups = queuedGroups(playground.store.getState().training.runs);
    const [first] = groups.at(-1) ?? [];
    playground.moveQueued(first!.id, -groups.length);
    const moved = queuedGroups(playground.store.getState().training.runs);
    expect(moved[0]).toEqual(groups.at(-1));
    expect(moved.flat()).toHaveLength(groups.flat().length);
  });

  it('a pause holds those that wait, even when the paused run is removed; resuming lets them begin', () => {
    playground.startSweep(sweepOf(1, 3));
    tell('Crop 1', 'training');
    playground.commandAll('pause');
    tell('Crop 1', 'paused');
    playground.removeRun(idOf('Crop 1'));
    expect(list()).toEqual(['Crop 2 queued', 'Crop 3 queued']);
    playground.commandAll('resume');
    expect(list()).toEqual(['Crop 2 preparing', 'Crop 3 queued']);
  });

  it('a removed entry waits again when it is put back', () => {
    playground.startSweep(sweepOf(1, 3));
    playground.removeRun(idOf('Crop 2'));
    expect(list()).toEqual(['Crop 1 preparing', 'Crop 3 queued']);
    playground.undoRemove();
    expect(list()).toEqual(['Crop 1 preparing', 'Crop 2 queued', 'Crop 3 queued']);
  });

  it('stopping begins no other run and loses none that has finished', () => {
    playground.startSweep(sweepOf(1, 3));
    tell('Crop 1', 'finished');
    commands.length = 0;
    playground.commandAll('stop');
    tell('Crop 2', 'stopped');
    expect(list()).toEqual(['Crop 1 finished', 'Crop 2 stopped', 'Crop 3 stopped']);
    expect(commands).toEqual(['stop']);
    playground.startSweep(sweepOf(4, 4));
    expect(list().at(-1)).toBe('Crop 4 preparing');
  });

  it('waits behind a queue that is held', () => {
    playground.startSweep(sweepOf(1, 2));
    playground.commandAll('pause');
    playground.removeRun(idOf('Crop 1'));
    playground.startSweep(sweepOf(3, 3));
    expect(list()).toEqual(['Crop 2 preparing', 'Crop 3 queued']);
  });
});

it('a crash of the worker fails the run under way alone; the next begins on the new worker', () => {
  const fake = fakeWorkers<TrainingRequest, TrainingReply>();
  playground = openPlayground(DIGITS, { training: createTrainingClient(fake.create) });
  playground.startSweep(sweepOf(1, 3));
  fake.newest().crash('Out of memory.');
  expect(list()).toEqual(['Crop 1 failed', 'Crop 2 preparing', 'Crop 3 queued']);
  const starts = fake.newest().sent.filter(({ type }) => type === 'start');
  expect(starts).toMatchObject([{ runs: [{ run: idOf('Crop 2') }] }]);
});

describe('importRuns', () => {
  const crop: Cropping2D = NO_CROPPING;

  it('puts runs behind the others with free names and colours, and begins none', () => {
    playground.startSweep([{ ...DEFAULT_CONFIG, cropping: crop }]);
    tell('Classic', 'finished');
    const [known] = playground.store.getState().training.runs;
    const other = { ...known!, id: 'other', phase: 'training' as const };
    expect(importRuns(playground.store, [known!, other, other])).toEqual({ added: 1, known: 2 });
    const { runs } = playground.store.getState().training;
    expect(list()).toEqual(['Classic finished', 'Classic 2 stopped']);
    expect(new Set(runs.map(({ style }) => style)).size).toBe(2);
    expect(commands).toEqual(['start 1']);
  });

  it('what comes back with a file is not put back once more', () => {
    playground.startSweep(sweepOf(1, 1));
    tell('Crop 1', 'finished');
    const [run] = playground.store.getState().training.runs;
    playground.removeRun(run!.id);
    importRuns(playground.store, [run!]);
    playground.undoRemove();
    expect(list()).toEqual(['Crop 1 finished']);
  });
});
