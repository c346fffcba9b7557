import { describe, expect, it } from 'vitest';
import { digitsOf } from '../training/fakeEngine.ts';
import { fastClock, finishedRun, TrainingWorker } from './trainingWorker.ts';

describe('pause, step, resume, stop', () => {
  it('begin paused, step by step, and resume: the run stays the same', async () => {
    const worker = new TrainingWorker();
    worker.start('a', {}, { paused: true });
    await worker.untilPhase('a', 'paused');
    expect(worker.steps).toBe(0);
    const steps: number[] = [];
    for (let step = 1; step <= 4; step += 1) {
      worker.send({ type: 'step', run: 'a' });
      await worker.until(() => worker.steps === step);
      await worker.quiet();
      steps.push(worker.steps);
    }
    expect(steps).toEqual([1, 2, 3, 4]);
    // The third step was the epoch's last: it went on through the validation.
    expect(worker.of('epoch')).toHaveLength(1);
    expect(worker.of('phase').map(({ phase }) => phase)).toEqual(['paused']);
    worker.send({ type: 'resume', run: 'a' });
    await worker.untilPhase('a', 'finished');
    expect(worker.lossesOf('a')).toEqual((await finishedRun()).lossesOf('a'));
  });

  it('a step that is asked for while the run is prepared is done when it is ready', async () => {
    const worker = new TrainingWorker();
    worker.start('a', {}, { paused: true });
    worker.send({ type: 'step', run: 'a' });
    await worker.untilPhase('a', 'paused');
    expect(worker.steps).toBe(1);
  });

  it('two quick steps are two batches', async () => {
    const worker = new TrainingWorker();
    worker.start('a', {}, { paused: true });
    worker.send({ type: 'step', run: 'a' });
    worker.send({ type: 'step', run: 'a' });
    await worker.untilPhase('a', 'paused');
    expect(worker.steps).toBe(2);
  });

  it('pause in the middle of training, validating and testing', async () => {
    const worker = new TrainingWorker(undefined, fastClock());
    // Many batches, and many slices to validate and to test.
    const config = { epochs: 1, batchSize: 10, trainingDigits: 2000, validationSplit: 0.9 };
    worker.start('a', config, { digits: digitsOf(2000, 2000) });
    for (const phase of ['training', 'validating', 'testing'] as const) {
      await worker.untilPhase('a', phase);
      worker.send({ type: 'pause', run: 'a' });
      await worker.untilPhase('a', 'paused');
      const { length } = worker.replies;
      await worker.quiet();
      expect(worker.replies).toHaveLength(length);
      await worker.untilNext('a', phase, () => worker.send({ type: 'resume', run: 'a' }));
    }
    await worker.untilPhase('a', 'finished');
    expect(worker.lossesOf('a')).toHaveLength(20);
    expect(worker.of('progress').at(-1)?.progress.scored).toEqual({ done: 2000, total: 2000 });
  });

  it('with several steps on their way, pauses after them, and steps one by one', async () => {
    const worker = new TrainingWorker([{ name: 'wasm', stepsInFlight: 3 }]);
    worker.start('a', { batchSize: 1, epochs: 1 });
    await worker.untilPhase('a', 'training');
    worker.send({ type: 'pause', run: 'a' });
    await worker.untilPhase('a', 'paused');
    const done = worker.steps;
    const stepsBegun = () => worker.engines[0]!.calls.filter((call) => call.startsWith('step')).length;
    expect(stepsBegun()).toBe(done);
    worker.send({ type: 'step', run: 'a' });
    await worker.until(() => worker.steps === done + 1);
    await worker.quiet();
    expect(stepsBegun()).toBe(done + 1);
  });

  it.each([false, true])('stop gives everything back (paused: %s)', async (paused) => {
    const worker = new TrainingWorker();
    worker.start('a', { epochs: 500 }, { paused });
    await worker.untilPhase('a', paused ? 'paused' : 'training');
    worker.send({ type: 'stop', run: 'a' });
    await worker.untilPhase('a', 'stopped');
    await worker.quiet();
    expect(worker.replies.at(-1)).toEqual({ type: 'phase', run: 'a', phase: 'stopped' });
    expect(worker.engines.map(({ isDisposed }) => isDisposed)).toEqual([true]);
  });

  it('stop while it is prepared', async () => {
    const worker = new TrainingWorker();
    worker.start('a');
    worker.send({ type: 'stop', run: 'a' });
    await worker.untilPhase('a', 'stopped');
    expect(worker.lossesOf('a')).toEqual([]);
    expect(worker.engines.every(({ isDisposed }) => isDisposed)).toBe(true);
  });

  it('commands to another run than the newest do nothing', async () => {
    const worker = new TrainingWorker();
    worker.start('a', { epochs: 500 }, { paused: true });
    await worker.untilPhase('a', 'paused');
    for (const type of ['step', 'resume', 'stop'] as const) worker.send({ type, run: 'older' });
    await worker.quiet();
    expect(worker.steps).toBe(0);
    expect(worker.engines[0]!.isDisposed).toBe(false);
  });

  it('are for one run: the others train on', async () => {
    const worker = new TrainingWorker();
    worker.startTogether({ a: { epochs: 500 }, b: {} });
    await worker.untilPhase('a', 'training');
    worker.send({ type: 'pause', run: 'a' });
    await worker.untilPhase('a', 'paused');
    await worker.untilPhase('b', 'finished');
    const done = worker.lossesOf('a').length;
    await worker.quiet();
    expect(worker.lossesOf('a')).toHaveLength(done);
    worker.send({ type: 'stop', run: 'a' });
    await worker.untilPhase('a', 'stopped');
    expect(worker.lossesOf('b')).toEqual((await finishedRun()).lossesOf('a'));
  });
});
