import { describe, expect, it } from 'vitest';
import type { RunConfig } from '../../../src/runs/config.ts';
import { NO_CROPPING } from '../../../src/crop/cropping.ts';
import { finishedRun, TrainingWorker } from './trainingWorker.ts';

const CLASSIC: Partial<RunConfig> = { cropping: NO_CROPPING };

/** Runs of a worker, together or alone, to their ends. */
async function finished(
  worker: TrainingWorker,
  runs: Readonly<Record<string, Partial<RunConfig>>>,
): Promise<TrainingWorker> {
  worker.startTogether(runs);
  for (const run of Object.keys(runs)) await worker.untilPhase(run, 'finished');
  return worker;
}

/** What the engines were asked to do, in the order in which they were asked. */
function noteCalls(worker: TrainingWorker): string[] {
  const notes: string[] = [];
  const [provider] = worker.providers;
  if (!provider) throw new Error('There is no provider.');
  const create = provider.create.bind(provider);
  provider.create = async (settings) => {
    const engine = await create(settings);
    const name = String(provider.engines.length - 1);
    const step = engine.step.bind(engine);
    engine.step = (indices, number) => {
      notes.push(`${name}:${number}`);
      return step(indices, number);
    };
    engine.settle = async () => {
      notes.push(`${name} settled`);
    };
    return engine;
  };
  return notes;
}

describe('runs that train together', () => {
  it('do one step each, in turn, from the first to the last', async () => {
    const worker = new TrainingWorker();
    const notes = noteCalls(worker);
    await finished(worker, { a: { validationSplit: 0 }, b: { ...CLASSIC, validationSplit: 0 } });
    const steps = notes.filter((note) => note.includes(':'));
    expect(steps).toEqual(Array.from({ length: 8 }, (_, step) => [`0:${step}`, `1:${step}`]).flat());
  });

  it('leave nothing of a step to be done in another one’s turn', async () => {
    const worker = new TrainingWorker();
    const notes = noteCalls(worker);
    await finished(worker, { a: { validationSplit: 0 }, b: { ...CLASSIC, validationSplit: 0 } });
    expect(notes.slice(0, 8)).toEqual([
      '0:0',
      '0 settled',
      '1:0',
      '1 settled',
      '0:1',
      '0 settled',
      '1:1',
      '1 settled',
    ]);
  });

  it('are to the bit the runs that they are alone', async () => {
    const together = await finished(new TrainingWorker(), { a: {}, b: CLASSIC, c: { seed: 7 } });
    const alone = {
      a: await finished(new TrainingWorker(), { a: {} }),
      b: await finished(new TrainingWorker(), { b: CLASSIC }),
      c: await finished(new TrainingWorker(), { c: { seed: 7 } }),
    };
    for (const run of ['a', 'b', 'c'] as const) {
      expect(together.lossesOf(run)).toEqual(alone[run].lossesOf(run));
      const testOf = (worker: TrainingWorker) => worker.of('tested').find((reply) => reply.run === run);
      expect(testOf(together)).toEqual(testOf(alone[run]));
    }
    expect(together.lossesOf('a')).not.toEqual(together.lossesOf('c'));
  });

  it('begin when the last of them is ready', async () => {
    const worker = await finished(new TrainingWorker(), { a: {}, b: CLASSIC });
    const at = (type: string, run: string) =>
      worker.replies.findIndex((reply) => reply.type === type && 'run' in reply && reply.run === run);
    expect(at('started', 'b')).toBeLessThan(at('phase', 'a'));
  });

  it('give back their engines, each at its end', async () => {
    const worker = await finished(new TrainingWorker(), { a: { epochs: 1 }, b: CLASSIC });
    expect(worker.engines.map(({ isDisposed }) => isDisposed)).toEqual([true, true]);
  });

  it('count only their own turns as their time', async () => {
    // Time goes by with the looks at the clock, of which each step makes the same number.
    let now = 0;
    const clock = () => (now += 1);
    const secondsOf = (worker: TrainingWorker) =>
      worker
        .of('epoch')
        .filter(({ run }) => run === 'a')
        .map(({ metrics }) => metrics.seconds);
    const config = { batchSize: 1, trainingDigits: 13, validationSplit: 0 };
    const alone = await finished(new TrainingWorker(undefined, clock), { a: config });
    const together = await finished(new TrainingWorker(undefined, clock), {
      a: config,
      b: config,
      c: config,
    });
    const [whole = 0] = secondsOf(alone);
    for (const seconds of secondsOf(together)) expect(seconds).toBeLessThan(1.5 * whole);
  });

  it('share the first one’s engine where they leave it open, and have their own where they do not', async () => {
    const providers = [{ name: 'webgl' }, { name: 'wasm' }] as const;
    const worker = await finished(new TrainingWorker(providers), {
      a: { engine: 'wasm' },
      b: CLASSIC,
      c: { engine: 'webgl' },
    });
    expect(worker.of('started').map(({ run, engine }) => `${run} ${engine.name}`)).toEqual([
      'a wasm',
      'b wasm',
      'c webgl',
    ]);
    expect(worker.of('started')[1]?.engine.reason).toContain('share one engine');
  });

  it('go on without one that fails', async () => {
    const worker = new TrainingWorker();
    worker.startTogether({ a: { epochs: 0 }, b: {} });
    await worker.untilPhase('a', 'failed');
    await worker.untilPhase('b', 'finished');
    expect(worker.lossesOf('b')).toEqual((await finishedRun()).lossesOf('a'));
    expect(worker.engines.every(({ isDisposed }) => isDisposed)).toBe(true);
  });

  it('recover each by itself when their device is lost', async () => {
    const worker = new TrainingWorker([{ name: 'webgl', losesAt: 3 }, { name: 'wasm' }]);
    await finished(worker, { a: { engine: 'webgl' }, b: { engine: 'webgl', seed: 7 } });
    const alone = await finished(new TrainingWorker(), { a: {}, b: { seed: 7 } });
    for (const run of ['a', 'b']) {
      expect(worker.lossesOf(run)).toEqual(alone.lossesOf(run));
      const names = worker
        .of('started')
        .filter((reply) => reply.run === run)
        .map(({ engine }) => engine.name);
      expect(names.at(-1)).toBe('wasm');
    }
  });

  it('can be joined by a later one', async () => {
    const worker = new TrainingWorker();
    worker.start('a', { epochs: 200 });
    await worker.untilPhase('a', 'training');
    worker.start('b', { epochs: 1 });
    await worker.untilPhase('b', 'finished');
    expect(worker.of('phase').some(({ run, phase }) => run === 'a' && phase === 'finished')).toBe(false);
    worker.send({ type: 'stop', run: 'a' });
    await worker.untilPhase('a', 'stopped');
  });
});

describe('the test answers', () => {
  it('come with the test result, one for each test digit', async () => {
    const worker = await finishedRun();
    const [tested] = worker.of('tested');
    expect([...tested!.answers.labels]).toEqual([0, 1, 2, 3, 4]);
    expect([...tested!.answers.probabilities]).toEqual([0.75, 0.75, 0.75, 0.75, 0.75]);
    expect([...tested!.answers.trueProbabilities]).toEqual([0.25, 0.25, 0.25, 0.25, 0.25]);
  });
});
