import { setImmediate } from 'node:timers/promises';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { tutorialNetwork } from '../../../src/network/tutorialNetwork.ts';
import { permutation, streamKey } from '../../../src/random/random.ts';
import { type Arithmetic, compileForMachine, fuses } from '../../../src/simd/binary.ts';
import { closePool, openPool, type SimdPool } from '../../../src/simd/pool.ts';
import { SimdEngine } from '../../../src/simd/simdEngine.ts';
import { openCpu } from '../../../src/tf/backends/cpu.ts';
import { tensorFlowEngine } from '../../../src/tf/tensorFlowEngine.ts';
import { ADAM_DEFAULTS, type Engine, type EngineSettings } from '../../../src/training/engine.ts';
import { initialWeights } from '../../../src/training/initialWeights.ts';
import { noiseDigits } from '../../../src/training/noiseDigits.ts';
import { spawnNodeHelper } from './nodeHelper.ts';
import { ARITHMETICS, moduleOf } from './modules.ts';
import { hashOfRepeatableRun, hashOfWeights, repeatableRun } from './repeatableRun.ts';

const DIGITS = noiseDigits(300);

let modules: Readonly<Record<Arithmetic, WebAssembly.Module>>;
let pools: SimdPool[] = [];

beforeAll(async () => {
  modules = { fused: await moduleOf('fused'), unfused: await moduleOf('unfused') };
});

afterEach(() => {
  for (const pool of pools) closePool(pool);
  pools = [];
});

function poolOf(helperCount: number, arithmetic: Arithmetic = 'fused'): SimdPool {
  const pool = openPool(modules[arithmetic], helperCount, spawnNodeHelper);
  pools.push(pool);
  return pool;
}

function settingsOf(options: { batchSize: number; margin?: number; dropout?: number }): EngineSettings {
  const { batchSize, margin = 9, dropout = 0.25 } = options;
  const sides = [margin, margin] as const;
  return {
    network: tutorialNetwork({ cropping: [sides, sides], dropout }),
    digits: DIGITS,
    adam: ADAM_DEFAULTS,
    batchSize,
    seed: 5,
  };
}

/** Trains `steps` steps and returns their mean losses. */
async function lossesOf(engine: Engine, steps: number, batchSize: number): Promise<number[]> {
  const losses: number[] = [];
  for (let step = 0; step < steps; step += 1) {
    const batch = permutation(DIGITS.train.count, streamKey(5, 'order', step)).slice(0, batchSize);
    const score = await engine.step(batch, step);
    losses.push(score.lossSum / score.digits);
  }
  return losses;
}

describe('repeatability', () => {
  describe.each(ARITHMETICS)('with %s products', (arithmetic) => {
    test.for([0, 1, 2])('200 steps with %i helpers give the same weights to the bit', async (helperCount) => {
      const expected = hashOfRepeatableRun(modules[arithmetic]);
      expect(await repeatableRun(poolOf(helperCount, arithmetic), setImmediate)).toBe(expected);
    });
  });

  test('this machine gets the engine that is fused, if it can be', async () => {
    expect(fuses(modules.unfused)).toBe(false);
    expect(fuses(await compileForMachine())).toBe(fuses(modules.fused));
  });

  test('a state that was read and written goes on to the same weights', async () => {
    const pool = poolOf(0);
    const settings = settingsOf({ batchSize: 20 });
    const batch = Uint32Array.from({ length: 20 }, (_, index) => index);
    const first = new SimdEngine(pool, settings);
    await first.step(batch, 0);
    const state = await first.readState();
    await first.step(batch, 1);
    const expected = await hashOfWeights(first);
    first.dispose();
    const second = new SimdEngine(pool, settings);
    await second.writeState(state);
    await second.step(batch, 1);
    expect(await hashOfWeights(second)).toBe(expected);
    second.dispose();
  });
});

test.for([0, 0.25])(
  'losses of 50 steps agree with TensorFlow.js at a dropout of %f',
  { timeout: 60_000 },
  async (dropout) => {
    const settings = settingsOf({ batchSize: 2, dropout });
    const engine = new SimdEngine(poolOf(0), settings);
    const losses = await lossesOf(engine, 50, 2);
    const reference = await tensorFlowEngine(await openCpu(), settings);
    const expected = await lossesOf(reference, 50, 2);
    expect(Math.max(...losses.map((loss, step) => Math.abs(loss - (expected[step] ?? NaN))))).toBeLessThan(
      1e-3,
    );
    engine.dispose();
    reference.dispose();
  },
);

test('begins with the initial weights, and evaluates and predicts as TensorFlow.js does', async () => {
  const settings = settingsOf({ batchSize: 10 });
  const engine = new SimdEngine(poolOf(0), settings);
  const { steps, weights } = await engine.readState();
  expect(steps).toBe(0);
  expect(weights).toEqual(initialWeights(settings.network, settings.seed));
  expect(await engine.readWeights(4)).toEqual(weights.slice(0, 4));
  const reference = await tensorFlowEngine(await openCpu(), settings);
  const [score, expected] = [await engine.evaluate('test', 3, 25), await reference.evaluate('test', 3, 25)];
  expect(score).toMatchObject({ digits: 22, correct: expected.correct });
  expect(score.lossSum).toBeCloseTo(expected.lossSum, 3);
  expect(score.answers.labels).toEqual(expected.answers.labels);
  for (const kind of ['probabilities', 'trueProbabilities'] as const) {
    expect(score.answers[kind]).toHaveLength(22);
    for (const [digit, value] of expected.answers[kind].entries())
      expect(score.answers[kind][digit]).toBeCloseTo(value, 5);
  }
  const pixels = DIGITS.test.pixels.subarray(784, 4 * 784);
  const probabilities = await engine.predict(pixels);
  expect(probabilities).toHaveLength(30);
  for (const [label, value] of (await reference.predict(pixels)).entries())
    expect(probabilities[label]).toBeCloseTo(value, 5);
  engine.dispose();
  reference.dispose();
});

test('scores more digits than a batch has room for', async () => {
  const engine = new SimdEngine(poolOf(0), settingsOf({ batchSize: 1 }));
  const whole = await engine.evaluate('test', 0, 300);
  const [first, second] = [await engine.evaluate('test', 0, 100), await engine.evaluate('test', 100, 300)];
  expect(whole.digits).toBe(300);
  expect(whole.correct).toBe(first.correct + second.correct);
  expect(whole.lossSum).toBeCloseTo(first.lossSum + second.lossSum, 3);
  for (const kind of ['labels', 'probabilities', 'trueProbabilities'] as const)
    expect([...whole.answers[kind]]).toEqual([...first.answers[kind], ...second.answers[kind]]);
  engine.dispose();
});

describe('refusals', () => {
  test('a pool serves one engine at a time', () => {
    const pool = poolOf(0);
    const engine = new SimdEngine(pool, settingsOf({ batchSize: 10 }));
    expect(() => new SimdEngine(pool, settingsOf({ batchSize: 10 }))).toThrow(/dispose of it first/);
    engine.dispose();
    new SimdEngine(pool, settingsOf({ batchSize: 10 })).dispose();
  });

  test('a disposed engine, a network outside the family, digits that are not there', async () => {
    const pool = poolOf(0);
    const settings = settingsOf({ batchSize: 10 });
    const engine = new SimdEngine(pool, settings);
    await expect(engine.step(Uint32Array.of(300), 0)).rejects.toThrow(/no digit 300; the set has 300/);
    await expect(engine.step(new Uint32Array(501), 0)).rejects.toThrow(/1 to 500 digits/);
    await expect(engine.step(new Uint32Array(0), 0)).rejects.toThrow(/this one has 0/);
    engine.dispose();
    engine.dispose();
    await expect(engine.step(Uint32Array.of(0), 0)).rejects.toThrow(/disposed of/);
    const network = tutorialNetwork({ labels: 27 });
    expect(() => new SimdEngine(pool, { ...settings, network })).toThrow(/27 labels and not 2 to 26/);
  });
});

test('engines beside each other, with threads of their own, train to the bit as alone', async () => {
  const lossesAlone = async (margin: number): Promise<string> => {
    const engine = new SimdEngine(poolOf(1), settingsOf({ batchSize: 20, margin }));
    await lossesOf(engine, 10, 20);
    const hash = await hashOfWeights(engine);
    engine.dispose();
    return hash;
  };
  const expected = [await lossesAlone(9), await lossesAlone(5)];
  const engines = [9, 5].map((margin) => new SimdEngine(poolOf(1), settingsOf({ batchSize: 20, margin })));
  for (let step = 0; step < 10; step += 1) {
    const batch = permutation(DIGITS.train.count, streamKey(5, 'order', step)).slice(0, 20);
    for (const engine of engines) await engine.step(batch, step);
    await setImmediate();
  }
  expect(await Promise.all(engines.map(hashOfWeights))).toEqual(expected);
  for (const engine of engines) engine.dispose();
});

test('a hundred engines made and dropped leave nothing that keeps the next from being made', () => {
  const pool = poolOf(1);
  for (let made = 0; made < 100; made += 1) new SimdEngine(pool, settingsOf({ batchSize: 10 })).dispose();
  expect(pool.busy).toBe(false);
});
