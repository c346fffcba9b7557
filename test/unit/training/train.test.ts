import { describe, expect, it } from 'vitest';
import type { RunConfig } from '../../../src/runs/config.ts';
import { train, type TrainingEvent, type TrainOptions } from '../../../src/training/train.ts';
import { emptyAnswers } from '../../../src/runs/testAnswers.ts';
import { digitsOf, FakeEngine, SMALL_CONFIG, SMALL_DIGITS } from './fakeEngine.ts';

const OPTIONS: TrainOptions = { clock: () => 0 };

async function eventsOf(
  engine: FakeEngine,
  config: RunConfig = SMALL_CONFIG,
  options = OPTIONS,
): Promise<TrainingEvent[]> {
  const events: TrainingEvent[] = [];
  for await (const event of train(config, SMALL_DIGITS, engine, options)) events.push(event);
  return events;
}

/** The events without what tells how many steps were on their way. */
function withoutFlight(events: readonly TrainingEvent[]): unknown[] {
  return events.map((event) => ({ ...event, inFlight: 0 }));
}

describe('train', () => {
  it('trains each epoch in batches, the last one smaller, then validates; tests at the end', async () => {
    const engine = new FakeEngine();
    const events = await eventsOf(engine);
    expect(engine.calls.join(', ')).toBe(
      'step 0, step 1, step 2, evaluate train 10 13, ' +
        'step 3, step 4, step 5, evaluate train 10 13, ' +
        'evaluate test 0 5',
    );
    const batches = events.flatMap((event) => (event.type === 'batch' ? [event] : []));
    expect(batches.map(({ score }) => score.digits)).toEqual([4, 4, 2, 4, 4, 2]);
    expect(batches.map(({ lastOfEpoch }) => lastOfEpoch)).toEqual([false, false, true, false, false, true]);
    expect(events.map(({ type }) => type).join(' ')).toBe(
      'batch batch batch scored scored epoch ' +
        'batch batch batch scored scored epoch ' +
        'scored scored tested',
    );
  });

  it('says at the start of a phase how much there is to score, and then how much is done', async () => {
    const events = await eventsOf(new FakeEngine());
    const scored = events.flatMap((event) => (event.type === 'scored' ? [event] : []));
    expect(scored.map(({ phase, done, total }) => `${phase} ${done}/${total}`).join(', ')).toBe(
      'validating 0/3, validating 3/3, validating 0/3, validating 3/3, testing 0/5, testing 5/5',
    );
  });

  it.each([
    // Batches of one digit would be scored slowly, those of a thousand would keep a pause waiting.
    [1, [100, 200, 240]],
    [60, [120, 240]],
    [80, [160, 240]],
    [1000, [240]],
  ])('scores in slices that suit batches of %d', async (batchSize, done) => {
    const events: TrainingEvent[] = [];
    const config = { ...SMALL_CONFIG, epochs: 1, batchSize };
    for await (const event of train(config, digitsOf(13, 240), new FakeEngine(), OPTIONS)) events.push(event);
    const tested = events.flatMap((event) =>
      event.type === 'scored' && event.phase === 'testing' ? [event.done] : [],
    );
    expect(tested).toEqual([0].concat(done));
  });

  it('takes every training digit once in an epoch, in an order that changes with epoch and seed', async () => {
    const orderOf = async (seed: number): Promise<number[][]> => {
      const orders: number[][] = [[], []];
      const engine = new FakeEngine();
      const step = engine.step.bind(engine);
      engine.step = (indices, number) => {
        orders[Math.floor(number / 3)]!.push(...indices);
        return step(indices, number);
      };
      await eventsOf(engine, { ...SMALL_CONFIG, seed });
      return orders;
    };
    const [first, second] = (await orderOf(1)) as [number[], number[]];
    expect([...first].sort((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect([...second].sort((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(second).not.toEqual(first);
    expect(await orderOf(1)).toEqual([first, second]);
    expect((await orderOf(2))[0]).not.toEqual(first);
  });

  it('gives one result however it is driven', async () => {
    const inOneGo = await eventsOf(new FakeEngine());
    const stepped: TrainingEvent[] = [];
    const events = train(SMALL_CONFIG, SMALL_DIGITS, new FakeEngine(), OPTIONS);
    for (let next = await events.next(); next.done !== true; next = await events.next()) {
      stepped.push(next.value);
      await new Promise((resolve) => {
        setTimeout(resolve, 1);
      });
    }
    expect(stepped).toEqual(inOneGo);

    const ahead = await eventsOf(new FakeEngine({ stepsInFlight: 4 }));
    expect(withoutFlight(ahead)).toEqual(withoutFlight(inOneGo));
    let calls = 0;
    const changing = await eventsOf(new FakeEngine(), SMALL_CONFIG, {
      ...OPTIONS,
      stepsInFlight: () => 1 + ((calls += 1) % 3),
    });
    expect(withoutFlight(changing)).toEqual(withoutFlight(inOneGo));
  });

  it('keeps as many steps on their way as the engine likes, and no more', async () => {
    const engine = new FakeEngine({ stepsInFlight: 2 });
    const events = await eventsOf(engine);
    expect(engine.mostUnderWay).toBe(2);
    expect(events.flatMap((event) => (event.type === 'batch' ? [event.inFlight] : []))).toEqual([
      1, 1, 0, 1, 1, 0,
    ]);
  });

  it('stops when it is told to, after the steps that are on their way', async () => {
    const engine = new FakeEngine({ stepsInFlight: 3 });
    const events = train(SMALL_CONFIG, SMALL_DIGITS, engine, OPTIONS);
    await events.next();
    await events.return();
    expect(engine.stepsUnderWay).toBe(0);
    expect(engine.calls).toEqual(['step 0', 'step 1', 'step 2']);
    expect(await events.next()).toEqual({ done: true, value: undefined });
  });

  it("reports an epoch's metrics as means over its digits, and the seconds of its training", async () => {
    let seconds = 0;
    const engine = new FakeEngine();
    const step = engine.step.bind(engine);
    engine.step = async (indices, number) => {
      seconds += 2;
      return { ...(await step(indices, number)), lossSum: indices.length * 0.5, correct: 1 };
    };
    engine.evaluate = async (_, from, to) => {
      seconds += 100;
      return {
        digits: to - from,
        lossSum: (to - from) * 0.25,
        correct: to - from,
        answers: emptyAnswers(to - from),
      };
    };
    const events = await eventsOf(engine, SMALL_CONFIG, { clock: () => seconds });
    expect(events.filter(({ type }) => type === 'epoch' || type === 'tested')).toEqual([
      {
        type: 'epoch',
        metrics: {
          epoch: 1,
          training: { loss: 0.5, accuracy: 0.3 },
          validation: { loss: 0.25, accuracy: 1 },
          seconds: 6,
        },
      },
      expect.objectContaining({ type: 'epoch' }),
      { type: 'tested', metrics: { loss: 0.25, accuracy: 1 }, answers: emptyAnswers(5) },
    ]);
  });

  it('leaves validation out where the split leaves no digit for it', async () => {
    const events = await eventsOf(new FakeEngine(), { ...SMALL_CONFIG, validationSplit: 0 });
    const [epoch] = events.flatMap((event) => (event.type === 'epoch' ? [event.metrics] : []));
    expect(epoch?.validation).toBeUndefined();
    expect(events.some((event) => event.type === 'scored' && event.phase === 'validating')).toBe(false);
  });

  it('finds out where a network with a border looks, on a digit of each label, and no other’s', async () => {
    const engine = new FakeEngine();
    const events = await eventsOf(engine, { ...SMALL_CONFIG, border: { width: 5, share: 1 } });
    const digits = events.flatMap((event) => (event.type === 'attributed' ? [event.attribution.digit] : []));
    // All test digits of the small run are of label 0.
    expect(digits).toEqual([0]);
    expect(events.at(-1)?.type).toBe('attributed');
    expect((await eventsOf(new FakeEngine())).at(-1)?.type).toBe('tested');
  });

  it('says so when the loss is no number any more', async () => {
    const engine = new FakeEngine();
    engine.divergesAt = 4;
    await expect(eventsOf(engine)).rejects.toThrow(/diverged.*NaN in step 5.*smaller learning rate/);
  });

  it('refuses to begin before all digits are there', async () => {
    const run = train(SMALL_CONFIG, digitsOf(12, 5), new FakeEngine());
    await expect(run.next()).rejects.toThrow('needs 13 digits of the training set, but only 12');
  });
});
