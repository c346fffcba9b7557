import { beforeEach, describe, expect, it } from 'vitest';
import { blankDigits } from '../../../src/digits/blankSet.ts';
import { createTrainingClient, type RunReply, type TrainingClient } from '../../../src/lab/trainingClient.ts';
import { DEFAULT_CONFIG } from '../../../src/runs/config.ts';
import type { TrainingReply, TrainingRequest } from '../../../src/messages/trainingMessages.ts';
import { fakeWorkers } from '../../harness/fakeWorker.ts';
import type { EngineReport } from '../../../src/runs/engineReport.ts';

const REPORT: EngineReport = {
  name: 'wasm',
  label: 'WebAssembly',
  reason: 'WebGL runs in software.',
  digitsPerSecond: 3000,
};
const START = {
  runs: [{ run: 'run-1', config: DEFAULT_CONFIG }],
  digits: blankDigits({ train: 2, test: 1 }),
  paused: false,
};

let fake: ReturnType<typeof fakeWorkers<TrainingRequest, TrainingReply>>;
let client: TrainingClient;
let heard: RunReply[];

beforeEach(() => {
  fake = fakeWorkers();
  client = createTrainingClient(fake.create);
  heard = [];
  client.onReply((reply) => heard.push(reply));
});

describe('the training client', () => {
  it('gives each measurement its own answer', async () => {
    const first = client.measure(DEFAULT_CONFIG);
    const second = client.measure(DEFAULT_CONFIG);
    fake.newest().reply({ type: 'unmeasured', id: 1, message: 'A run is under way.' });
    fake.newest().reply({ type: 'measured', id: 2, engine: REPORT });
    await expect(first).rejects.toThrow('A run is under way.');
    await expect(second).resolves.toEqual(REPORT);
    expect(heard).toEqual([]);
  });

  it('passes requests on, and what is told of runs back', async () => {
    client.start(START);
    client.command({ type: 'pause', run: 'run-1' });
    client.watch('run-1', new Uint8Array(784));
    expect(fake.newest().sent.map(({ type }) => type)).toEqual(['digits', 'start', 'pause', 'watch']);
    fake.newest().reply({ type: 'phase', run: 'run-1', phase: 'paused' });
    await expect.poll(() => heard).toEqual([{ type: 'phase', run: 'run-1', phase: 'paused' }]);
  });

  it('drops the answer to a digit in whose place another has been picked', async () => {
    const progress = {
      steps: 1,
      losses: Float32Array.of(1),
      accuracies: Float32Array.of(0.5),
      digitsPerSecond: 2000,
      probabilities: new Float32Array(10),
      convolutions: undefined,
      scored: undefined,
    };
    const told = (watch: number) => ({ type: 'progress', run: 'run-1', progress, watch }) as const;
    client.watch('run-1', new Uint8Array(784));
    fake.newest().reply(told(1));
    await expect.poll(() => heard).toEqual([told(1)]);
    fake.newest().reply(told(1));
    client.watch('run-1', new Uint8Array(784));
    fake.newest().reply(told(2));
    const unanswered = { ...told(1), progress: { ...progress, probabilities: undefined } };
    await expect.poll(() => heard.slice(1)).toEqual([unanswered, told(2)]);
  });

  it('gives the worker each set of digits once', () => {
    const { digits, runs } = START;
    const others = blankDigits({ train: 3, test: 1 });
    client.prepare({ config: DEFAULT_CONFIG, digits });
    client.start(START);
    client.prepare(undefined);
    client.start({ ...START, digits: others });
    expect(fake.newest().sent).toEqual([
      { type: 'digits', digits },
      { type: 'prepare', config: DEFAULT_CONFIG },
      { type: 'start', runs, paused: false },
      { type: 'prepare', config: undefined },
      { type: 'digits', digits: others },
      { type: 'start', runs, paused: false },
    ]);
  });

  it('gives them again to the worker that takes the place of a crashed one', () => {
    client.start(START);
    fake.newest().crash('out of memory');
    client.start({ ...START, runs: [{ run: 'run-2', config: DEFAULT_CONFIG }] });
    expect(fake.workers[1]?.sent.map(({ type }) => type)).toEqual(['digits', 'start']);
  });

  it('fails the run and every measurement when the worker crashes; the next request starts another', async () => {
    client.start(START);
    const measurement = client.measure(DEFAULT_CONFIG);
    fake.newest().crash('out of memory');
    await expect(measurement).rejects.toThrow('out of memory');
    expect(heard).toMatchObject([{ type: 'failed', run: 'run-1' }]);
    client.start({ ...START, runs: [{ run: 'run-2', config: DEFAULT_CONFIG }] });
    expect(fake.workers).toHaveLength(2);
    expect(fake.workers[0]?.terminated).toBe(true);
  });

  it('copies many digits first, once, and sends what is asked meanwhile behind them', async () => {
    const digits = blankDigits({ train: 6000, test: 1000 });
    client.prepare({ config: DEFAULT_CONFIG, digits });
    client.start({ ...START, digits });
    client.command({ type: 'pause', run: 'run-1' });
    const sent = ['digits', 'prepare', 'start', 'pause'];
    await expect.poll(() => fake.workers[0]?.sent.map(({ type }) => type)).toEqual(sent);
    client.start({ ...START, digits });
    expect(fake.workers[0]?.sent.map(({ type }) => type)).toEqual([...sent, 'start']);
  });

  it('does not start runs that a crash has failed while their digits were copied', async () => {
    client.watch('run-0', new Uint8Array(784));
    client.start({ ...START, digits: blankDigits({ train: 6000, test: 1000 }) });
    fake.newest().crash('out of memory');
    client.command({ type: 'stop', run: 'run-1' });
    await expect.poll(() => fake.workers[1]?.sent.map(({ type }) => type)).toEqual(['digits', 'stop']);
    expect(heard).toMatchObject([{ type: 'failed', run: 'run-1' }]);
  });

  it.each(['finished', 'stopped'] as const)('does not fail a run that has %s before', (phase) => {
    client.start(START);
    fake.newest().reply({ type: 'phase', run: 'run-1', phase });
    fake.newest().crash('out of memory');
    expect(heard).toEqual([{ type: 'phase', run: 'run-1', phase }]);
  });

  /** Starts the runs that wait one after the other, each when the one before has ended. */
  function startInTurn(...waiting: string[]): void {
    client.onReply(() => {
      const run = waiting.shift();
      if (run !== undefined) client.start({ ...START, runs: [{ run, config: DEFAULT_CONFIG }] });
    });
  }

  it('starts what follows a run that a crash has failed on the new worker, and lets it be', () => {
    startInTurn('run-2', 'run-3');
    client.start(START);
    fake.newest().crash('out of memory');
    expect(heard).toMatchObject([{ type: 'failed', run: 'run-1' }]);
    expect(fake.workers[1]?.sent).toMatchObject([
      { type: 'digits' },
      { type: 'start', runs: [{ run: 'run-2' }] },
    ]);
    fake.newest().crash('out of memory');
    expect(heard.map(({ run }) => run)).toEqual(['run-1', 'run-2']);
  });

  it('starts what follows a run that had ended just before the crash on the new worker, too', () => {
    startInTurn('run-2', 'run-3');
    client.start(START);
    fake.newest().reply({ type: 'phase', run: 'run-1', phase: 'finished' });
    fake.newest().crash('out of memory');
    expect(heard).toEqual([{ type: 'phase', run: 'run-1', phase: 'finished' }]);
    expect(fake.workers[1]?.sent.map(({ type }) => type)).toEqual(['digits', 'start']);
  });

  it('rejects what waits when it is disposed of', async () => {
    const measurement = client.measure(DEFAULT_CONFIG);
    client.dispose();
    await expect(measurement).rejects.toThrow('has been ended');
    expect(fake.newest().terminated).toBe(true);
  });
});
