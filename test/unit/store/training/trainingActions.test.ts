import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { borderedDigit } from '../../../../src/digits/border/border.ts';
import { DIGIT_PIXELS } from '../../../../src/digits/digitSet.ts';
import { blankDigits } from '../../../../src/digits/blankSet.ts';
import type { Progress } from '../../../../src/messages/trainingMessages.ts';
import { shownRun } from '../../../../src/store/training/selectRuns.ts';
import { REPORT, trainingScene, type TrainingScene } from './trainingScene.ts';
import type { Run } from '../../../../src/runs/run.ts';

let store: TrainingScene['store'];
let client: TrainingScene['client'];
let actions: TrainingScene['actions'];

beforeEach(() => {
  vi.useFakeTimers();
  const digits = blankDigits({ train: 100, test: 10 });
  digits.train.pixels[25 * DIGIT_PIXELS] = 225;
  digits.train.pixels[26 * DIGIT_PIXELS] = 226;
  ({ store, client, actions } = trainingScene(digits));
});
afterEach(() => {
  vi.useRealTimers();
});

function run(): Run {
  const current = shownRun(store.getState());
  if (!current) throw new Error('There is no run.');
  return current;
}

function progress(steps: number, losses: readonly number[]): Progress {
  return {
    steps,
    losses: Float32Array.from(losses),
    accuracies: Float32Array.from(losses, () => 0.5),
    digitsPerSecond: 2000,
    probabilities: undefined,
    convolutions: undefined,
    scored: undefined,
  };
}

describe('training actions', () => {
  it('starts a run with the settings of the page, and keeps them beside it', () => {
    actions.changeConfig({ epochs: 2 });
    actions.train();
    actions.changeConfig({ epochs: 3 });
    expect(client.asked).toEqual(['start run-1', 'watch 225']);
    expect(run().config.epochs).toBe(2);
    // 48,000 digits in batches of 250, twice.
    expect(run().totalSteps).toBe(384);
  });

  it('does not start while digits are loading, nor while a run is under way', () => {
    store.setState(({ data }) => ({ data: { ...data, status: 'loading' } }));
    actions.train();
    expect(client.asked).toEqual([]);
    store.setState(({ data }) => ({ data: { ...data, status: 'complete' } }));
    actions.train();
    actions.train();
    expect(client.asked.filter((asked) => asked.startsWith('start'))).toEqual(['start run-1']);
  });

  it('steps a new run from its beginning, and a paused one further', () => {
    actions.step();
    client.reply({ type: 'phase', run: client.idOf(1), phase: 'paused' });
    actions.step();
    expect(client.asked).toEqual(['start run-1 paused', 'watch 225', 'step run-1', 'step run-1']);
  });

  it('sends commands to the run that is under way only', () => {
    actions.pause();
    expect(client.asked).toEqual([]);
    actions.train();
    actions.pause();
    actions.resume();
    actions.stop();
    client.reply({ type: 'phase', run: client.idOf(1), phase: 'stopped' });
    actions.pause();
    expect(client.asked.slice(2)).toEqual(['pause run-1', 'resume run-1', 'stop run-1']);
  });

  it('puts the deltas of progress together', () => {
    actions.train();
    client.reply({ type: 'started', run: client.idOf(1), engine: REPORT });
    client.reply({ type: 'phase', run: client.idOf(1), phase: 'training' });
    client.reply({ type: 'progress', run: client.idOf(1), progress: progress(2, [2, 1.5]) });
    client.reply({ type: 'progress', run: client.idOf(1), progress: progress(3, [1]) });
    expect(run()).toMatchObject({ phase: 'training', steps: 3, engine: REPORT, digitsPerSecond: 2000 });
    expect(run().batches).toMatchObject({ batches: 3, batchesPerPoint: 5 });
    expect(run().batches.losses[0]).toBe(1.5);
    expect(run().batches.accuracies[0]).toBe(0.5);
  });

  it('drops what is told of another run', () => {
    actions.train();
    client.reply({ type: 'phase', run: client.idOf(1), phase: 'finished' });
    actions.train();
    client.reply({ type: 'progress', run: client.idOf(1), progress: progress(9, [1]) });
    expect(run()).toMatchObject({ id: client.idOf(2), steps: 0 });
  });

  it('keeps what was reached when a run fails, and can start again', () => {
    actions.train();
    client.reply({ type: 'progress', run: client.idOf(1), progress: progress(2, [2, 1]) });
    client.reply({ type: 'failed', run: client.idOf(1), message: 'The loss is not a number any more.' });
    expect(run()).toMatchObject({ phase: 'failed', steps: 2, problem: 'The loss is not a number any more.' });
    actions.train();
    expect(run().id).toBe(client.idOf(2));
  });

  it('watches the digit that is picked while a run is there', () => {
    actions.train();
    store.setState(({ experiment }) => ({
      experiment: { ...experiment, digit: { split: 'train', index: 26 } },
    }));
    expect(client.asked.at(-1)).toBe('watch 226');
  });

  it('watches the digit with the border of its run, whatever the page’s is meanwhile', () => {
    const borderOf = (index: number, width: number, share: number) =>
      borderedDigit({ pixels: new Uint8Array(DIGIT_PIXELS), label: 0 }, 'train', index, { width, share });
    actions.changeConfig({ border: { width: 5, share: 1 } });
    actions.train();
    actions.changeConfig({ border: undefined });
    expect(client.watched.at(-1)).toEqual(borderOf(25, 5, 1));
    store.setState(({ experiment }) => ({
      experiment: { ...experiment, digit: { split: 'train', index: 30 } },
    }));
    expect(client.watched.at(-1)).toEqual(borderOf(30, 5, 1));
    client.reply({ type: 'phase', run: client.idOf(1), phase: 'finished' });
    actions.train();
    expect(client.watched.at(-1)).toEqual(new Uint8Array(DIGIT_PIXELS));
  });

  it('forgets the probabilities of the digit that was picked before', () => {
    actions.train();
    const probabilities = new Float32Array(10).fill(0.1);
    client.reply({ type: 'progress', run: client.idOf(1), progress: { ...progress(1, [2]), probabilities } });
    client.reply({ type: 'progress', run: client.idOf(1), progress: progress(2, [2]) });
    expect(run().probabilities).toBe(probabilities);
    store.setState(({ experiment }) => ({
      experiment: { ...experiment, digit: { split: 'test', index: 25 } },
    }));
    expect(run().probabilities).toBeUndefined();
  });

  it('keeps what a validation has scored through a pause, until its epoch ends', () => {
    actions.train();
    const scored = { done: 6000, total: 12_000 };
    client.reply({ type: 'phase', run: client.idOf(1), phase: 'validating' });
    client.reply({ type: 'progress', run: client.idOf(1), progress: { ...progress(192, []), scored } });
    client.reply({ type: 'phase', run: client.idOf(1), phase: 'paused' });
    expect(run().scored).toEqual(scored);
    const metrics = { epoch: 1, training: { loss: 1, accuracy: 0.5 }, validation: undefined, seconds: 1 };
    client.reply({ type: 'epoch', run: client.idOf(1), metrics });
    expect(run()).toMatchObject({ epochs: [metrics], scored: undefined });
  });
});

describe('measuring the engine', () => {
  it('waits for the Train page and a moment of quiet, and measures each question once', async () => {
    vi.runAllTimers();
    expect(client.measured).toEqual([]);
    actions.openPage('train');
    actions.changeConfig({ batchSize: 100 });
    actions.changeConfig({ batchSize: 50 });
    vi.runAllTimers();
    expect(client.measured.map(({ batchSize }) => batchSize)).toEqual([50]);
    client.answerMeasurement(REPORT);
    await vi.waitFor(() => expect(store.getState().training.engine.status).toBe('measured'));
    actions.changeConfig({ epochs: 9, seed: 3 });
    vi.runAllTimers();
    expect(client.measured).toHaveLength(1);
  });

  it('does not disturb a run, and measures afterwards what has changed meanwhile', () => {
    actions.train();
    actions.openPage('train');
    vi.runAllTimers();
    expect(client.measured).toEqual([]);
    client.reply({ type: 'phase', run: client.idOf(1), phase: 'finished' });
    vi.runAllTimers();
    expect(client.measured).toHaveLength(1);
  });

  it('waits until the digits are loaded, which takes the cores', () => {
    store.setState(({ data }) => ({ data: { ...data, status: 'loading' } }));
    actions.openPage('train');
    vi.runAllTimers();
    expect(client.measured).toEqual([]);
    store.setState(({ data }) => ({ data: { ...data, status: 'complete' } }));
    vi.runAllTimers();
    expect(client.measured).toHaveLength(1);
  });

  it('makes up for a measurement that a run broke off', async () => {
    actions.openPage('train');
    vi.runAllTimers();
    actions.train();
    client.refuseMeasurement(new Error('A newer request took its place.'));
    await vi.waitFor(() => expect(store.getState().training.engine.status).toBe('unknown'));
    client.reply({ type: 'phase', run: client.idOf(1), phase: 'finished' });
    vi.runAllTimers();
    expect(client.measured).toHaveLength(2);
  });

  it('tells why there is no measurement, and tries once more after the next run', async () => {
    actions.openPage('train');
    vi.runAllTimers();
    client.refuseMeasurement(new Error('No engine can train here.'));
    await vi.waitFor(() => expect(store.getState().training.engine.status).toBe('failed'));
    vi.runAllTimers();
    expect(client.measured).toHaveLength(1);
    actions.train();
    client.reply({ type: 'phase', run: client.idOf(1), phase: 'finished' });
    vi.runAllTimers();
    expect(client.measured).toHaveLength(2);
  });

  /** The Train page is open, and the speed with its settings is known. */
  async function measured(): Promise<void> {
    actions.openPage('train');
    vi.runAllTimers();
    client.answerMeasurement(REPORT);
    await vi.waitFor(() => expect(store.getState().training.engine.status).toBe('measured'));
  }

  /** The run that began as number `number` ends an epoch. */
  function endEpoch(number: number, epoch: number, seconds: number): void {
    const metrics = { epoch, training: { loss: 1, accuracy: 0.5 }, validation: undefined, seconds };
    client.reply({ type: 'epoch', run: client.idOf(number), metrics });
  }

  it('takes the speed of a run with these settings for the better measurement, from its second epoch on', async () => {
    await measured();
    actions.train();
    client.reply({ type: 'started', run: client.idOf(1), engine: { ...REPORT, label: 'of the run' } });
    const speedAfter = (epoch: number, seconds: number): number | undefined => {
      endEpoch(1, epoch, seconds);
      const { engine } = store.getState().training;
      return engine.status === 'measured' ? engine.report.digitsPerSecond : undefined;
    };
    expect(speedAfter(1, 24)).toBe(3000);
    expect(speedAfter(2, 12)).toBe(4000);
    expect(store.getState().training.engine).toMatchObject({ report: { label: 'WebAssembly' } });
    expect(speedAfter(3, 0.4)).toBe(4000);
    expect(speedAfter(4, 16)).toBe(3000);
  });

  it('learns nothing from a run on another engine, or with settings of another speed', async () => {
    await measured();
    const trainTwo = (number: number): void => {
      for (const epoch of [1, 2]) endEpoch(number, epoch, 12);
      client.reply({ type: 'phase', run: client.idOf(number), phase: 'finished' });
    };
    actions.train();
    client.reply({ type: 'started', run: client.idOf(1), engine: { ...REPORT, name: 'simd' } });
    trainTwo(1);
    actions.changeConfig({ batchSize: 100 });
    actions.train();
    client.reply({ type: 'started', run: client.idOf(2), engine: REPORT });
    trainTwo(2);
    expect(store.getState().training.engine).toMatchObject({ report: { digitsPerSecond: 3000 } });
  });

  it('drops the answer to a question that has changed', async () => {
    actions.openPage('train');
    vi.runAllTimers();
    const answerFirst = client.answerMeasurement;
    actions.changeConfig({ batchSize: 50 });
    vi.runAllTimers();
    answerFirst({ ...REPORT, label: 'old' });
    client.answerMeasurement(REPORT);
    await vi.waitFor(() => expect(store.getState().training.engine.status).toBe('measured'));
    expect(store.getState().training.engine).toMatchObject({ report: { label: 'WebAssembly' } });
  });
});
