import { describe, expect, it } from 'vitest';
import { TrainingWorker } from './trainingWorker.ts';

/** After how many steps the convolutions' weights were told, each time. */
function toldAt(worker: TrainingWorker): number[] {
  return worker.of('progress').flatMap(({ progress }) => (progress.convolutions ? [progress.steps] : []));
}

describe("the convolutions' weights", () => {
  it('are told at the end, however little time there was before', async () => {
    // On a clock that stands still the interval between two never ends.
    const worker = new TrainingWorker(undefined, () => 0);
    worker.start('a');
    await worker.untilPhase('a', 'finished');
    expect(toldAt(worker).at(-1)).toBe(worker.steps);
    expect(toldAt(worker).length).toBeLessThan(4);
  });

  it('are told as they were before the first step and after each step of a paused run, and only once', async () => {
    const worker = new TrainingWorker(undefined, () => 0);
    worker.start('a', {}, { paused: true });
    await worker.untilPhase('a', 'paused');
    for (const steps of [1, 2]) {
      worker.send({ type: 'step', run: 'a' });
      await worker.until(() => toldAt(worker).at(-1) === steps);
    }
    worker.watch('a', new Uint8Array(784));
    await worker.quiet();
    expect(toldAt(worker)).toEqual([0, 1, 2]);
  });

  it('are told when the run is stopped', async () => {
    const worker = new TrainingWorker(undefined, () => 0);
    worker.start('a', { epochs: 100 });
    await worker.until(() => worker.of('epoch').length > 0);
    worker.send({ type: 'stop', run: 'a' });
    await worker.untilPhase('a', 'stopped');
    expect(toldAt(worker).at(-1)).toBe(worker.steps);
    expect(worker.steps).toBeGreaterThan(0);
  });
});
