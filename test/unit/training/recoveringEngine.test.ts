import { describe, expect, it } from 'vitest';
import type { Engine } from '../../../src/training/engine.ts';
import { EngineLostError } from '../../../src/training/engineLostError.ts';
import { recoveringEngine } from '../../../src/training/recoveringEngine.ts';
import { train, type TrainingEvent } from '../../../src/training/train.ts';
import { digitsOf, FakeEngine, SMALL_CONFIG } from './fakeEngine.ts';

/** 300 steps: enough for copies of the state to be taken in between. */
const CONFIG = { ...SMALL_CONFIG, epochs: 3, batchSize: 1, trainingDigits: 125 };
const DIGITS = digitsOf(125, 5);

async function eventsOf(engine: Engine): Promise<unknown[]> {
  const events: TrainingEvent[] = [];
  for await (const event of train(CONFIG, DIGITS, engine, { clock: () => 0 })) {
    events.push(event.type === 'batch' ? { ...event, inFlight: 0 } : event);
  }
  return events;
}

/** An engine that is lost at each of the given steps in turn, and the fake engines that it was made of. */
async function losingEngine(losses: readonly number[], stepsInFlight = 1) {
  const engines = [...losses, Infinity].map((losesAt) =>
    Object.assign(new FakeEngine({ stepsInFlight }), { losesAt }),
  );
  let used = 0;
  const engine = await recoveringEngine(engines[0]!, async () => engines[(used += 1)]!);
  return { engine, engines };
}

function stepsOf({ calls }: FakeEngine): number[] {
  return calls.flatMap((call) => (call.startsWith('step ') ? [Number(call.slice(5))] : []));
}

describe('recoveringEngine', () => {
  it.each([
    ['at the first step', [0], 1],
    ['before the first copy', [50], 1],
    ['after copies', [250], 1],
    ['with steps on their way', [150], 4],
    ['again while it is restored', [120, 105], 1],
    ['twice', [120, 240], 4],
    ['at the last step', [299], 4],
  ])('lost %s, the run stays the same', async (_, losses, stepsInFlight) => {
    const { engine, engines } = await losingEngine(losses, stepsInFlight);
    expect(await eventsOf(engine)).toEqual(await eventsOf(new FakeEngine()));
    expect(engines.map(({ isDisposed }) => isDisposed)).toEqual([...losses.map(() => true), false]);
  });

  it('trains again only what came after the last copy', async () => {
    const { engine, engines } = await losingEngine([250]);
    await eventsOf(engine);
    expect(stepsOf(engines[1]!)[0]).toBeGreaterThanOrEqual(198);
    expect(stepsOf(engines[1]!).at(-1)).toBe(299);
  });

  it('asks again after a loss while it scores or predicts', async () => {
    const first = new FakeEngine();
    const second = new FakeEngine();
    first.evaluate = () => Promise.reject(new EngineLostError('lost'));
    first.predict = () => Promise.reject(new EngineLostError('lost'));
    const engine = await recoveringEngine(first, async () => second);
    const scores = await Promise.all([engine.evaluate('train', 0, 4), engine.predict(new Uint8Array(784))]);
    expect(scores[0].digits).toBe(4);
    expect(scores[1]).toHaveLength(10);
  });

  it('passes other errors on, and those of the replacement', async () => {
    const failing = new FakeEngine();
    failing.step = () => Promise.reject(new Error('out of memory'));
    const engine = await recoveringEngine(failing, () => Promise.reject(new Error('never asked')));
    await expect(engine.step(Uint32Array.of(1), 0)).rejects.toThrow('out of memory');

    const lost = Object.assign(new FakeEngine(), { losesAt: 0 });
    const stuck = await recoveringEngine(lost, () => Promise.reject(new Error('no other engine')));
    await expect(stuck.step(Uint32Array.of(1), 0)).rejects.toThrow('no other engine');
  });

  it('goes on from a state that was written', async () => {
    const source = new FakeEngine();
    await source.step(Uint32Array.of(7), 0);
    const state = await source.readState();
    const { engine, engines } = await losingEngine([1]);
    await engine.writeState(state);
    const score = await engine.step(Uint32Array.of(3), 1);
    expect(score).toEqual(await source.step(Uint32Array.of(3), 1));
    expect(await engine.readState()).toEqual(await source.readState());
    engine.dispose();
    expect(engines[1]!.isDisposed).toBe(true);
  });
});
