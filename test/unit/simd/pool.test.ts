import { afterEach, expect, test, vi } from 'vitest';
import { compileForMachine } from '../../../src/simd/binary.ts';
import { helpersReady, openPool, type HelperThread, type SimdPool } from '../../../src/simd/pool.ts';
import { SimdEngine } from '../../../src/simd/simdEngine.ts';
import { tutorialNetwork } from '../../../src/network/tutorialNetwork.ts';
import { DEFAULT_CONFIG } from '../../../src/runs/config.ts';
import { ADAM_DEFAULTS } from '../../../src/training/engine.ts';
import { noiseDigits } from '../../../src/training/noiseDigits.ts';
import { idleEngine } from '../../harness/idleEngine.ts';

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** A pool whose one helper starts when `ready` settles, and does nothing. */
async function poolOf(ready: Promise<void>): Promise<SimdPool> {
  const helper: HelperThread = { ready, help: () => undefined, terminate: () => undefined };
  return openPool(await compileForMachine(), 1, () => helper);
}

test('waits for its helpers to start', async () => {
  let start: () => void = () => undefined;
  const started = new Promise<void>((resolve) => (start = resolve));
  const isReady = vi.fn();
  const ready = helpersReady(await poolOf(started)).then(isReady);
  await Promise.resolve();
  expect(isReady).not.toHaveBeenCalled();
  start();
  await ready;
  expect(isReady).toHaveBeenCalledOnce();
});

test('does not wait for ever', async () => {
  const pool = await poolOf(new Promise(() => undefined));
  vi.useFakeTimers();
  const ready = helpersReady(pool);
  await vi.advanceTimersByTimeAsync(5000);
  await expect(ready).resolves.toBeUndefined();
});

test.each([
  { helpers: 0, cores: 1, shared: 1 },
  { helpers: 0, cores: 2, shared: 0 },
  { helpers: 1, cores: 2, shared: 2 },
  { helpers: 1, cores: 4, shared: 0 },
])('with $helpers helpers on $cores cores the page shares $shared', async ({ helpers, cores, shared }) => {
  vi.stubGlobal('navigator', { hardwareConcurrency: cores });
  const engine = idleEngine(await compileForMachine(), 9, 10, helpers);
  expect(engine.coresShared).toBe(shared);
  engine.dispose();
});

test('judges no count of threads while one of them is missing', async () => {
  const pool = await poolOf(new Promise(() => undefined));
  const record = vi.spyOn(pool.chooser, 'record');
  const engine = new SimdEngine(pool, {
    network: tutorialNetwork(DEFAULT_CONFIG),
    digits: noiseDigits(10),
    adam: ADAM_DEFAULTS,
    batchSize: 10,
    seed: 1,
  });
  await engine.step(Uint32Array.of(0, 1, 2), 0);
  expect(record).not.toHaveBeenCalled();
  engine.dispose();
});
