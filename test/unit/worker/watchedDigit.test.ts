import { describe, expect, it } from 'vitest';
import type { TrainingReply } from '../../../src/messages/trainingMessages.ts';
import { SMALL_CONFIG } from '../training/fakeEngine.ts';
import { fastClock, TrainingWorker } from './trainingWorker.ts';

function digit(value: number): Uint8Array {
  return new Uint8Array(784).fill(value);
}

/** A worker that has finished the run `a`, whose digit is watched. */
async function watchedRun(now?: () => number): Promise<TrainingWorker> {
  const worker = new TrainingWorker(undefined, now);
  worker.send({ type: 'watch', runs: ['a'], pixels: digit(1) });
  worker.start('a');
  await worker.untilPhase('a', 'finished');
  return worker;
}

describe('the watched digit', () => {
  const probabilities = (replies: readonly TrainingReply[]) =>
    replies.flatMap((reply) => (reply.type === 'progress' ? (reply.progress.probabilities ?? []) : []));

  it('comes with the progress while the run trains', async () => {
    const worker = new TrainingWorker();
    worker.send({ type: 'watch', runs: ['a'], pixels: digit(1) });
    worker.start('a');
    await worker.untilPhase('a', 'finished');
    expect(probabilities(worker.replies).length).toBeGreaterThan(0);
  });

  it('is answered last by the network that was tested, however long an answer takes', async () => {
    // On a clock that slows down, what takes long at the beginning is never due again.
    let looks = 0;
    const worker = new TrainingWorker(undefined, () => 1e6 * (1 - 1 / (looks += 1)));
    worker.send({ type: 'watch', runs: ['a'], pixels: digit(1) });
    worker.start('a');
    await worker.untilPhase('a', 'finished');
    const told = worker.of('progress').flatMap(({ progress }) => progress.probabilities ?? []);
    const { length } = worker.replies;
    worker.send({ type: 'watch', runs: ['a'], pixels: digit(1) });
    await worker.until((replies) => probabilities(replies.slice(length)).length > 0);
    expect(told.at(-1)).toEqual(worker.of('progress').at(-1)?.progress.probabilities);
  });

  it('does not hold up the first numbers', async () => {
    const worker = new TrainingWorker(undefined, fastClock());
    worker.start('a');
    worker.send({ type: 'watch', runs: ['a'], pixels: digit(1) });
    await worker.untilPhase('a', 'finished');
    const [first, second] = worker.of('progress').map(({ progress }) => progress);
    expect(first).toMatchObject({ steps: 1, probabilities: undefined, convolutions: undefined });
    expect(second?.probabilities).toHaveLength(10);
  });

  it('is answered at once while the run waits, and again after a step', async () => {
    const worker = new TrainingWorker();
    worker.start('a', {}, { paused: true });
    await worker.untilPhase('a', 'paused');
    const answered = async (act: () => void): Promise<Float32Array> => {
      const { length } = worker.replies;
      act();
      await worker.until((replies) => probabilities(replies.slice(length)).length > 0);
      const [answer] = worker.of('progress').slice(-1);
      return answer!.progress.probabilities!;
    };
    const first = await answered(() => worker.send({ type: 'watch', runs: ['a'], pixels: digit(1) }));
    const second = await answered(() => worker.send({ type: 'watch', runs: ['a'], pixels: digit(2) }));
    const trained = await answered(() => worker.send({ type: 'step', run: 'a' }));
    expect(new Set([first, second, trained].map((values) => values.join())).size).toBe(3);
    expect(worker.steps).toBe(1);
  });

  it('is answered by a finished run, even when its engine had to make room for a measurement', async () => {
    const worker = await watchedRun(fastClock());
    const ask = async (value: number): Promise<Float32Array> => {
      const { length } = worker.replies;
      worker.send({ type: 'watch', runs: ['a'], pixels: digit(value) });
      await worker.until((replies) => replies.length > length);
      const reply = worker.replies.at(-1);
      return reply?.type === 'progress' ? reply.progress.probabilities! : expect.unreachable();
    };
    const before = await ask(5);
    worker.send({ type: 'measure', id: 1, config: SMALL_CONFIG });
    await worker.until((replies) => replies.some(({ type }) => type === 'measured'));
    expect(worker.engines.every(({ isDisposed }) => isDisposed)).toBe(true);
    await ask(6);
    expect(await ask(5)).toEqual(before);
    worker.send({ type: 'stop', run: 'a' });
    await worker.quiet();
    expect(worker.engines.every(({ isDisposed }) => isDisposed)).toBe(true);
    expect(worker.replies.at(-1)?.type).toBe('progress');
  });

  it('is answered where it is picked behind the last report', async () => {
    const worker = new TrainingWorker(undefined, fastClock());
    const [provider] = worker.providers;
    const create = provider!.create.bind(provider);
    provider!.create = async (settings) => {
      const engine = await create(settings);
      const readState = engine.readState.bind(engine);
      engine.readState = async () => {
        worker.send({ type: 'watch', runs: ['a'], pixels: digit(9) });
        await worker.quiet();
        return readState();
      };
      return engine;
    };
    worker.send({ type: 'watch', runs: ['a'], pixels: digit(1) });
    worker.start('a');
    await worker.untilPhase('a', 'finished');
    const { length } = worker.replies;
    await worker.until((replies) => probabilities(replies.slice(length)).length > 0);
  });

  it('is asked of the run that is watched; others that are over are forgotten', async () => {
    const worker = await watchedRun();
    worker.start('b');
    worker.send({ type: 'watch', runs: ['b'], pixels: digit(1) });
    await worker.untilPhase('b', 'finished');
    const { length } = worker.replies;
    worker.send({ type: 'watch', runs: ['a', 'b'], pixels: digit(2) });
    await worker.until((replies) => probabilities(replies.slice(length)).length > 0);
    await worker.quiet();
    const told = worker.replies.slice(length).map((reply) => 'run' in reply && `${reply.type} ${reply.run}`);
    expect(told).toEqual(['forgotten a', 'progress b']);
  });

  it('has no answer from a run that another worker has trained, which is said', async () => {
    const worker = await watchedRun();
    worker.send({ type: 'watch', runs: ['b'], pixels: digit(1) });
    await worker.quiet();
    expect(worker.replies.at(-1)).toEqual({ type: 'forgotten', run: 'b' });
  });
});
