import { describe, expect, it } from 'vitest';
import type { TrainingReply } from '../../../src/messages/trainingMessages.ts';
import { FakeEngine } from '../training/fakeEngine.ts';
import { fastClock, TrainingWorker } from './trainingWorker.ts';

function digit(value: number): Uint8Array {
  return new Uint8Array(784).fill(value);
}

describe('the watched digit', () => {
  const probabilities = (replies: readonly TrainingReply[]) =>
    replies.flatMap((reply) => (reply.type === 'progress' ? (reply.progress.probabilities ?? []) : []));

  it('comes with the progress while the run trains', async () => {
    const worker = new TrainingWorker();
    worker.watch('a', digit(1));
    worker.start('a');
    await worker.untilPhase('a', 'finished');
    expect(probabilities(worker.replies).length).toBeGreaterThan(0);
  });

  it('is answered last by the network that was tested, however long an answer takes', async () => {
    // On a clock that slows down, what takes long at the beginning is never due again.
    let looks = 0;
    const worker = new TrainingWorker(undefined, () => 1e6 * (1 - 1 / (looks += 1)));
    worker.watch('a', digit(1));
    worker.start('a');
    await worker.untilPhase('a', 'finished');
    const tested = new FakeEngine();
    const [{ weights } = expect.unreachable()] = worker.of('learned');
    await tested.writeState({ steps: worker.steps, weights, firstMoments: [], secondMoments: [] });
    expect(probabilities(worker.replies).at(-1)).toEqual(await tested.predict(digit(1)));
  });

  it('does not hold up the first numbers', async () => {
    const worker = new TrainingWorker(undefined, fastClock());
    worker.start('a');
    worker.watch('a', digit(1));
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
    const first = await answered(() => worker.watch('a', digit(1)));
    const second = await answered(() => worker.watch('a', digit(2)));
    const trained = await answered(() => worker.send({ type: 'step', run: 'a' }));
    expect(new Set([first, second, trained].map((values) => values.join())).size).toBe(3);
    expect(worker.steps).toBe(1);
  });

  it('comes with the number of its watch', async () => {
    const worker = new TrainingWorker();
    for (const value of [1, 2]) worker.watch('a', digit(value));
    worker.start('a', {}, { paused: true });
    await worker.untilPhase('a', 'paused');
    worker.watch('a', digit(3));
    await worker.quiet();
    expect(worker.of('progress').map(({ watch }) => watch)).toEqual([2, 3]);
  });

  it('is asked of the run that is watched alone', async () => {
    const worker = new TrainingWorker();
    worker.watch('b', digit(1));
    worker.startTogether({ a: {}, b: {} });
    for (const run of ['a', 'b']) await worker.untilPhase(run, 'finished');
    const answering = worker.of('progress').filter(({ progress }) => progress.probabilities);
    expect(new Set(answering.map(({ run }) => run))).toEqual(new Set(['b']));
  });

  it('is no matter of a run that is over, whose engine has made room', async () => {
    const worker = new TrainingWorker();
    worker.watch('a', digit(1));
    worker.start('a');
    await worker.untilPhase('a', 'finished');
    expect(worker.engines.map(({ isDisposed }) => isDisposed)).toEqual([true]);
    const { length } = worker.replies;
    worker.watch('a', digit(2));
    await worker.quiet();
    expect(worker.replies).toHaveLength(length);
    expect(worker.engines).toHaveLength(1);
  });
});
