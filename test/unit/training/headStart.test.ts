import { describe, expect, it } from 'vitest';
import { headStart, type EngineAhead } from '../../../src/training/headStart.ts';
import { train } from '../../../src/training/train.ts';
import { FakeEngine, SMALL_CONFIG, SMALL_DIGITS } from './fakeEngine.ts';

/** The first batch of the config, as `train` takes it. */
async function firstIndices(): Promise<Uint32Array> {
  const engine = new FakeEngine();
  const taken: Uint32Array[] = [];
  engine.step = async (indices) => {
    taken.push(indices);
    return { digits: 1, lossSum: 1, correct: 1 };
  };
  const events = train(SMALL_CONFIG, SMALL_DIGITS, engine);
  await events.next();
  await events.return();
  return taken[0]!;
}

/** An engine that is ahead; its first step takes a second the first time, and a quarter of one the second time. */
async function startAhead(): Promise<{ engine: EngineAhead; inner: FakeEngine; handedOut: number[] }> {
  let seconds = 0;
  const inner = new FakeEngine();
  const step = inner.step.bind(inner);
  inner.step = async (indices, number) => {
    seconds += seconds === 0 ? 1 : 0.25;
    return step(indices, number);
  };
  const engine = await headStart(SMALL_CONFIG, SMALL_DIGITS, inner, () => seconds);
  const handedOut: number[] = [];
  engine.onHandedOut = (each) => handedOut.push(each);
  inner.calls.length = 0;
  return { engine, inner, handedOut };
}

describe('an engine with a head start', () => {
  it('hands out its first step once, with the seconds that a warm one took, and trains on from there', async () => {
    const { engine, inner, handedOut } = await startAhead();
    const plain = new FakeEngine();
    const first = await firstIndices();
    expect(await engine.step(first, 0)).toEqual(await plain.step(first, 0));
    expect(inner.calls).toEqual([]);
    expect(handedOut).toEqual([0.25]);
    const second = Uint32Array.of(1, 2, 3);
    expect(await engine.step(second, 1)).toEqual(await plain.step(second, 1));
    expect(await engine.readState()).toEqual(await plain.readState());
    // Of another run that began with the same engine.
    expect(await engine.step(first, 0)).toEqual(await plain.step(first, 0));
    expect(handedOut).toEqual([0.25]);
  });

  it('takes its step back where anything else is asked first', async () => {
    const pixels = new Uint8Array(784);
    const asked: readonly ((engine: EngineAhead | FakeEngine) => Promise<unknown>)[] = [
      (engine) => engine.evaluate('test', 0, 5),
      (engine) => engine.predict(pixels),
      (engine) => engine.readWeights(1),
      (engine) => engine.readState(),
      (engine) => engine.step(Uint32Array.of(4, 5), 7),
    ];
    for (const ask of asked) {
      const { engine, handedOut } = await startAhead();
      const plain = new FakeEngine();
      expect(await ask(engine)).toEqual(await ask(plain));
      const first = await firstIndices();
      expect(await engine.step(first, 0)).toEqual(await plain.step(first, 0));
      expect(await engine.readState()).toEqual(await plain.readState());
      expect(handedOut).toEqual([]);
    }
  });

  it('forgets its step when another state is written', async () => {
    const { engine, inner, handedOut } = await startAhead();
    const plain = new FakeEngine();
    await plain.step(Uint32Array.of(9), 0);
    await engine.writeState(await plain.readState());
    const first = await firstIndices();
    expect(await engine.step(first, 1)).toEqual(await plain.step(first, 1));
    expect(inner.calls).toEqual(['writeState', 'step 1']);
    expect(handedOut).toEqual([]);
  });
});
