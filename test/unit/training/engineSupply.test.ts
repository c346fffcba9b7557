import { describe, expect, it } from 'vitest';
import { EngineSupply } from '../../../src/training/engineSupply.ts';
import { SMALL_CONFIG, SMALL_DIGITS } from './fakeEngine.ts';
import { FakeClock, FakeProvider, type FakeProviderOptions } from './fakeProvider.ts';
import type { EngineReport } from '../../../src/runs/engineReport.ts';

const CONFIG = { ...SMALL_CONFIG, learningRate: 0.01, dropout: 0.5, seed: 7 };
const never = (): boolean => false;
const nextTask = async (): Promise<void> => undefined;

function supplyOf(...options: FakeProviderOptions[]) {
  const clock = new FakeClock();
  const providers = options.map((each) => new FakeProvider({ clock, ...each }));
  return { supply: new EngineSupply(providers, clock.now), providers };
}

describe('EngineSupply', () => {
  it("makes an engine from the config's settings, and tells what it does", async () => {
    const { supply, providers } = supplyOf({ name: 'wasm' });
    const preparing: string[] = [];
    const { engine, report } = await supply.create(CONFIG, SMALL_DIGITS, {
      onPreparing: (message) => preparing.push(message),
    });
    expect(engine.name).toBe('wasm');
    expect(report).toEqual({
      name: 'wasm',
      label: 'WASM · device',
      reason: 'WASM is the only engine here.',
      digitsPerSecond: undefined,
    });
    expect(preparing).toEqual(['Choosing the engine', 'Starting WASM · device']);
    expect(providers[0]!.settings[0]).toMatchObject({
      digits: SMALL_DIGITS,
      batchSize: 4,
      seed: 7,
      adam: { learningRate: 0.01, epsilon: 1e-7 },
      network: { layers: expect.arrayContaining([{ type: 'Dropout', rate: 0.5 }]) },
    });
  });

  it('measures on digits of noise, and remembers the speed for runs like that', async () => {
    const { supply, providers } = supplyOf({ name: 'wasm', stepSeconds: 0.25 });
    expect(await supply.measure(CONFIG, never, nextTask)).toMatchObject({
      name: 'wasm',
      digitsPerSecond: 16,
    });
    expect(providers[0]!.engines[0]!.isDisposed).toBe(true);
    expect(providers[0]!.settings[0]!.digits.train.count).toBe(4);
    const again = await supply.create({ ...CONFIG, epochs: 9, seed: 8 }, SMALL_DIGITS);
    expect(again.report.digitsPerSecond).toBe(16);
    const other = await supply.create({ ...CONFIG, dropout: 0 }, SMALL_DIGITS);
    expect(other.report.digitsPerSecond).toBeUndefined();
  });

  it('ends a measurement early when nobody wants it any more, and forgets it', async () => {
    const { supply, providers } = supplyOf({ name: 'wasm', stepSeconds: 0.01 });
    await supply.measure(CONFIG, () => true, nextTask);
    expect(providers[0]!.engines[0]!.calls.filter((call) => call.startsWith('step'))).toHaveLength(2);
    const { report } = await supply.create(CONFIG, SMALL_DIGITS);
    expect(report.digitsPerSecond).toBeUndefined();
  });

  it('chooses once for runs of one kind', async () => {
    const { supply, providers } = supplyOf(
      { name: 'webgl', stepSeconds: 1 },
      { name: 'simd', stepSeconds: 2 },
    );
    await supply.create(CONFIG, SMALL_DIGITS);
    await supply.create({ ...CONFIG, seed: 9, epochs: 1 }, SMALL_DIGITS);
    expect(providers[1]!.engines).toHaveLength(1);
    await supply.create({ ...CONFIG, batchSize: 5 }, SMALL_DIGITS);
    expect(providers[1]!.engines).toHaveLength(2);
  });

  it('makes an engine in advance for one config, with its first step done, and hands it out once', async () => {
    const { supply, providers } = supplyOf({ name: 'wasm' });
    await supply.prepare(CONFIG, SMALL_DIGITS);
    const [made] = providers[0]!.engines;
    const preparing: string[] = [];
    const { engine } = await supply.create({ ...CONFIG }, SMALL_DIGITS, {
      onPreparing: (message) => preparing.push(message),
    });
    expect(preparing).toEqual([]);
    const fresh = (await supply.create(CONFIG, SMALL_DIGITS)).engine;
    expect(providers[0]!.engines).toHaveLength(2);
    // As new for whoever does not train.
    expect(await engine.readState()).toEqual(await fresh.readState());
    expect(made!.calls).toEqual(['readState', 'step 0', 'writeState', 'step 0', 'writeState', 'readState']);
    expect(made!.isDisposed).toBe(false);
    engine.dispose();
    expect(made!.isDisposed).toBe(true);
  });

  it('makes room before it makes another engine or measures', async () => {
    const { supply, providers } = supplyOf({ name: 'wasm', stepSeconds: 1 });
    const others = [
      () => supply.create({ ...CONFIG, seed: 8 }, SMALL_DIGITS),
      () => supply.prepare({ ...CONFIG, seed: 8 }, SMALL_DIGITS),
      () => supply.measure(CONFIG, never, nextTask),
      async () => supply.giveBack(),
    ];
    for (const other of others) {
      await supply.prepare(CONFIG, SMALL_DIGITS);
      const made = providers[0]!.engines.at(-1);
      await other();
      expect(made?.isDisposed).toBe(true);
    }
  });

  it('gives up what nobody waits for any more, between two steps', async () => {
    const { supply, providers } = supplyOf({ name: 'wasm' });
    const giveUp = () => Promise.reject(new Error('Nobody waits.'));
    await expect(supply.prepare(CONFIG, SMALL_DIGITS, giveUp)).rejects.toThrow('Nobody waits.');
    const [made] = providers[0]!.engines;
    expect(made).toMatchObject({ calls: ['readState', 'step 0', 'writeState'], isDisposed: true });
    await supply.create(CONFIG, SMALL_DIGITS);
    expect(providers[0]!.engines).toHaveLength(2);
  });

  it('does not keep an engine in advance that can be lost or that fails', async () => {
    const { supply, providers } = supplyOf({ name: 'webgl', losesAt: 9 }, { name: 'wasm', divergesAt: 0 });
    await supply.prepare({ ...CONFIG, engine: 'webgl' }, SMALL_DIGITS);
    expect(providers[0]!.engines).toEqual([]);
    await expect(supply.prepare({ ...CONFIG, engine: 'wasm' }, SMALL_DIGITS)).rejects.toThrow('diverged');
    expect(providers[1]!.engines.map(({ isDisposed }) => isDisposed)).toEqual([true]);
  });

  it('goes on after a loss with the same engine once more, then with another one', async () => {
    const { supply, providers } = supplyOf({ name: 'webgl', losesAt: 3 }, { name: 'wasm' });
    const reports: EngineReport[] = [];
    const { engine } = await supply.create({ ...CONFIG, engine: 'webgl' }, SMALL_DIGITS, {
      onReplaced: (report) => reports.push(report),
    });
    for (let step = 0; step < 5; step += 1) await engine.step(Uint32Array.of(step), step);
    expect(engine.name).toBe('wasm');
    expect(reports.map(({ name, reason }) => `${name}: ${reason}`)).toEqual([
      'webgl: WEBGL was lost and has been started again.',
      'wasm: WEBGL was lost, so training goes on with WASM.',
    ]);
    expect(providers[0]!.engines.map(({ isDisposed }) => isDisposed)).toEqual([true, true]);
  });

  it('copies the state of an engine that can be lost, and of no other', async () => {
    for (const [losesAt, copies] of [
      [1000, 2],
      [undefined, 0],
    ] as const) {
      const { supply, providers } = supplyOf({ name: 'webgl', ...(losesAt && { losesAt }) });
      const { engine } = await supply.create({ ...CONFIG, engine: 'webgl' }, SMALL_DIGITS);
      for (let step = 0; step < 100; step += 1) await engine.step(Uint32Array.of(step), step);
      const { calls } = providers[0]!.engines[0]!;
      expect(calls.filter((call) => call === 'readState')).toHaveLength(copies);
    }
  });

  it('says so where no engine takes over', async () => {
    const { supply, providers } = supplyOf({ name: 'webgl', losesAt: 0 });
    const { engine } = await supply.create({ ...CONFIG, engine: 'webgl' }, SMALL_DIGITS);
    providers[0]!.open = () => Promise.reject(new Error('gone'));
    await expect(engine.step(Uint32Array.of(0), 0)).rejects.toThrow(
      'WEBGL was lost, and no other engine starts',
    );
  });
});
