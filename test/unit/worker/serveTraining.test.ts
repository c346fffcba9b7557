import { describe, expect, it } from 'vitest';
import { NO_CROPPING } from '../../../src/crop/cropping.ts';
import { borderedDigits } from '../../../src/digits/border/border.ts';
import { SMALL_CONFIG, SMALL_DIGITS } from '../training/fakeEngine.ts';
import { FakeClock } from '../training/fakeProvider.ts';
import { fastClock, finishedRun, phaseIn, TrainingWorker } from './trainingWorker.ts';

describe('a run', () => {
  it.for([
    {
      name: 'says what it does, from its preparation to its end',
      now: fastClock(),
      says: 'training validating epoch training validating epoch testing tested',
    },
    {
      name: 'does not speak of a validation that is over in no time',
      now: () => 0,
      says: 'training epoch epoch testing tested',
    },
  ])('$name', async ({ now, says }) => {
    const worker = await finishedRun(now);
    const told = worker.replies.flatMap((reply) => {
      const phase = phaseIn(reply);
      return phase === undefined && reply.type === 'progress' ? [] : [phase ?? reply.type];
    });
    // Every report says again what the run does.
    const changes = told.filter(
      (name, index) => name !== told[index - 1] || !/training|validating|testing/.test(name),
    );
    expect(changes.join(' ')).toBe(`preparing preparing started ${says} learned finished`);
    expect(worker.replies.every((reply) => 'run' in reply && reply.run === 'a')).toBe(true);
    expect(worker.of('started')[0]!.engine).toMatchObject({ name: 'wasm', label: 'WASM · device' });
    expect(worker.of('epoch').map(({ metrics }) => metrics.epoch)).toEqual([1, 2]);
  });

  it.for([
    { engine: 'simd', paused: false, follows: 'progress training' },
    { engine: 'simd', paused: true, follows: 'progress undefined' },
    { engine: 'webgl', paused: false, follows: 'preparing undefined' },
  ] as const)('says what trains, $engine, paused $paused, before $follows', async (each) => {
    const worker = new TrainingWorker([{ name: each.engine }], fastClock());
    worker.start('a', {}, { paused: each.paused });
    await worker.until((replies) => replies.some(({ type }) => type === 'progress'));
    const next = worker.replies[worker.replies.findIndex(({ type }) => type === 'started') + 1]!;
    expect(`${next.type} ${phaseIn(next)}`).toBe(each.follows);
  });

  it('tells every batch once, before the metrics of its epoch', async () => {
    const worker = await finishedRun();
    expect(worker.lossesOf('a')).toHaveLength(6);
    expect(worker.steps).toBe(6);
    const untilEpoch = worker.replies.slice(
      0,
      worker.replies.findIndex(({ type }) => type === 'epoch'),
    );
    const before = untilEpoch.map((reply) => (reply.type === 'progress' ? reply.progress.losses.length : 0));
    expect(before.reduce((sum, count) => sum + count)).toBe(3);
    expect(worker.of('progress').at(-1)?.progress.scored).toEqual({ done: 5, total: 5 });
  });

  it('reports at most ten times a second', async () => {
    // Every look at the clock takes a millisecond; a step looks at it a few times.
    let now = 0;
    const worker = new TrainingWorker(undefined, () => (now += 1));
    worker.start('a', { epochs: 1, batchSize: 1, trainingDigits: 13, validationSplit: 0 });
    await worker.untilPhase('a', 'finished');
    // Besides, there is one at the end of the epoch and one after the test.
    expect(worker.of('progress').length).toBeLessThanOrEqual(3 + now / 100);
    expect(worker.lossesOf('a')).toHaveLength(13);
  });

  it('reports its error, and nothing after it', async () => {
    const worker = new TrainingWorker([{ name: 'wasm', divergesAt: 2 }]);
    worker.start('a');
    await worker.untilPhase('a', 'failed');
    await worker.quiet();
    expect(worker.replies.at(-1)).toMatchObject({
      type: 'failed',
      message: expect.stringContaining('diverged'),
    });
    expect(worker.engines.map(({ isDisposed }) => isDisposed)).toEqual([true]);
  });

  it('fails where no engine can be had', async () => {
    const worker = new TrainingWorker([
      { name: 'webgl', failure: 'WebGL 2 is not to be had in this browser.' },
    ]);
    worker.start('a');
    await worker.untilPhase('a', 'failed');
    expect(worker.of('failed')[0]!.message).toContain('WebGL 2 is not to be had');
  });

  it('goes on with another engine, and tells so, when its own is lost', async () => {
    const worker = new TrainingWorker([{ name: 'webgl', losesAt: 3 }, { name: 'wasm' }]);
    worker.start('a', { engine: 'webgl' });
    await worker.untilPhase('a', 'finished');
    expect(worker.of('started').map(({ engine }) => engine.name)).toEqual(['webgl', 'webgl', 'wasm']);
    expect(worker.lossesOf('a')).toEqual((await finishedRun()).lossesOf('a'));
    expect(worker.of('tested')[0]!.test).toEqual((await finishedRun()).of('tested')[0]!.test);
  });
});

describe('a measurement', () => {
  it('tells the engine and its speed', async () => {
    const worker = new TrainingWorker(undefined, fastClock());
    worker.send({ type: 'measure', id: 7, config: SMALL_CONFIG });
    await worker.until((replies) => replies.length > 0);
    expect(worker.replies).toEqual([
      {
        type: 'measured',
        id: 7,
        engine: expect.objectContaining({ name: 'wasm', digitsPerSecond: expect.any(Number) }),
      },
    ]);
    expect(worker.engines.map(({ isDisposed }) => isDisposed)).toEqual([true]);
  });

  it('is refused while a run is under way, waiting included', async () => {
    const worker = new TrainingWorker();
    worker.start('a', {}, { paused: true });
    await worker.untilPhase('a', 'paused');
    worker.send({ type: 'measure', id: 1, config: SMALL_CONFIG });
    await worker.until((replies) => replies.at(-1)?.type === 'unmeasured');
    expect(worker.of('unmeasured')[0]).toMatchObject({
      id: 1,
      message: expect.stringContaining('under way'),
    });
  });

  it('gives way to a newer one, and to a run', async () => {
    const worker = new TrainingWorker();
    worker.send({ type: 'measure', id: 1, config: SMALL_CONFIG });
    worker.send({ type: 'measure', id: 2, config: SMALL_CONFIG });
    worker.start('a');
    await worker.untilPhase('a', 'finished');
    expect(worker.of('unmeasured').map(({ id }) => id)).toEqual([1, 2]);
    expect(worker.of('measured')).toEqual([]);
  });

  it('says why it failed', async () => {
    const worker = new TrainingWorker([
      { name: 'webgl', failure: 'WebGL 2 is not to be had in this browser.' },
    ]);
    worker.send({ type: 'measure', id: 3, config: SMALL_CONFIG });
    await worker.until((replies) => replies.length > 0);
    expect(worker.replies[0]).toMatchObject({
      type: 'unmeasured',
      id: 3,
      message: expect.stringContaining('WebGL 2'),
    });
  });
});

it('puts the border of its settings around the digits of a run, where its crop leaves any of it', async () => {
  const worker = new TrainingWorker();
  const border = { width: 5, share: 1 };
  worker.startTogether({ classic: { border, cropping: NO_CROPPING }, cropped: { border } });
  await worker.untilPhase('classic', 'finished');
  await worker.untilPhase('cropped', 'finished');
  const [classic, cropped] = worker.providers[0]!.settings;
  expect(classic!.digits).toEqual(borderedDigits(SMALL_DIGITS, border, SMALL_CONFIG.trainingDigits));
  expect(cropped!.digits).toEqual(SMALL_DIGITS);
});

describe('an engine made in advance', () => {
  it('trains the run that it was made for, which goes as any other', async () => {
    const worker = new TrainingWorker();
    worker.send({ type: 'prepare', config: SMALL_CONFIG });
    worker.start('a');
    await worker.untilPhase('a', 'finished');
    expect(worker.engines).toHaveLength(1);
    expect(worker.of('preparing')).toEqual([]);
    const other = await finishedRun();
    expect(worker.lossesOf('a')).toEqual(other.lossesOf('a'));
    expect(worker.of('tested')[0]!.test).toEqual(other.of('tested')[0]!.test);
  });

  it("has done the first step, whose time counts as the run's", async () => {
    const clock = new FakeClock();
    const worker = new TrainingWorker([{ name: 'wasm', clock, stepSeconds: 2 }], () => clock.seconds * 1000);
    worker.send({ type: 'prepare', config: SMALL_CONFIG });
    await worker.quiet();
    const { calls } = worker.engines[0]!;
    const callsBefore = calls.length;
    worker.start('a');
    await worker.untilPhase('a', 'finished');
    expect(
      calls
        .slice(callsBefore)
        .filter((call) => call.startsWith('step'))
        .slice(0, 2),
    ).toEqual(['step 1', 'step 2']);
    // Three steps each.
    expect(worker.of('epoch').map(({ metrics }) => metrics.seconds)).toEqual([6, 6]);
    expect(worker.of('progress')[0]!.progress).toMatchObject({ steps: 1, digitsPerSecond: 2 });
  });

  it('is as new for a run that is paused from the start', async () => {
    const pixels = new Uint8Array(784).fill(3);
    const answers = await Promise.all(
      [true, false].map(async (isPrepared) => {
        const worker = new TrainingWorker();
        if (isPrepared) worker.send({ type: 'prepare', config: SMALL_CONFIG });
        worker.watch('a', pixels);
        worker.start('a', {}, { paused: true });
        await worker.untilPhase('a', 'paused');
        expect(worker.engines).toHaveLength(1);
        return worker.of('progress')[0]!.progress;
      }),
    );
    expect(answers[0]!.probabilities).toBeDefined();
    expect(answers[0]).toEqual(answers[1]);
  });

  it('is given back when nobody wants it any more, and for another run', async () => {
    const worker = new TrainingWorker();
    worker.send({ type: 'prepare', config: SMALL_CONFIG });
    await worker.quiet();
    worker.send({ type: 'prepare', config: undefined });
    await worker.quiet();
    expect(worker.engines.map(({ isDisposed }) => isDisposed)).toEqual([true]);
    worker.send({ type: 'prepare', config: SMALL_CONFIG });
    await worker.quiet();
    worker.start('a', { seed: 2 }, { paused: true });
    await worker.untilPhase('a', 'paused');
    expect(worker.engines.map(({ isDisposed }) => isDisposed)).toEqual([true, true, false]);
  });

  it('is given up where another run begins between its two steps', async () => {
    const worker = new TrainingWorker();
    worker.send({ type: 'prepare', config: SMALL_CONFIG });
    worker.start('a', { seed: 2 });
    await worker.untilPhase('a', 'finished');
    const [made, used] = worker.engines;
    expect(made).toMatchObject({ calls: ['readState', 'step 0', 'writeState'], isDisposed: true });
    expect(used!.calls).toContain('step 1');
  });

  it('is not made for a run with a border, nor while another one is under way', async () => {
    const worker = new TrainingWorker();
    const config = { ...SMALL_CONFIG, cropping: NO_CROPPING, border: { width: 5, share: 1 } };
    worker.send({ type: 'prepare', config });
    await worker.quiet();
    expect(worker.engines).toEqual([]);
    worker.start('a', {}, { paused: true });
    await worker.untilPhase('a', 'paused');
    worker.send({ type: 'prepare', config: SMALL_CONFIG });
    await worker.quiet();
    expect(worker.engines).toHaveLength(1);
  });
});
