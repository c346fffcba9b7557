import { setFlagsFromString } from 'node:v8';
import { setImmediate } from 'node:timers/promises';
import { runInNewContext } from 'node:vm';
import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import type * as Instance from '../../../src/simd/instance.ts';
import { compileForMachine } from '../../../src/simd/binary.ts';
import { openPool, type HelperThread } from '../../../src/simd/pool.ts';
import { SimdEngine } from '../../../src/simd/simdEngine.ts';
import { tutorialNetwork } from '../../../src/network/tutorialNetwork.ts';
import { ADAM_DEFAULTS } from '../../../src/training/engine.ts';
import { noiseDigits } from '../../../src/training/noiseDigits.ts';

const made = vi.hoisted(() => [] as WeakRef<WebAssembly.Memory>[]);

vi.mock(import('../../../src/simd/instance.ts'), async (original) => {
  const module: typeof Instance = await original();
  return {
    ...module,
    newMemory: () => {
      const memory = module.newMemory();
      made.push(new WeakRef(memory));
      return memory;
    },
  };
});

const DIGITS = noiseDigits(10);
const MEGABYTE = 1e6;

let module: WebAssembly.Module;

beforeAll(async () => {
  module = await compileForMachine();
});

beforeEach(() => made.splice(0));

/** An engine for a network cropped by `margin`, with room for the private regions of `helperCount` threads that do nothing. */
function engineOf(margin: number, batchSize: number, helperCount: number): SimdEngine {
  const sides = [margin, margin] as const;
  const idle: HelperThread = { ready: Promise.resolve(), help: () => undefined, terminate: () => undefined };
  const pool = openPool(module, helperCount, () => idle);
  const network = tutorialNetwork({ cropping: [sides, sides] });
  return new SimdEngine(pool, { network, digits: DIGITS, adam: ADAM_DEFAULTS, batchSize, seed: 1 });
}

test.for([
  { batchSize: 250, helperCount: 1, most: 30 },
  { batchSize: 1000, helperCount: 1, most: 60 },
  { batchSize: 1000, helperCount: 7, most: 120 },
])(
  'the classic network with batches of $batchSize and $helperCount helpers takes at most $most MB',
  ({ batchSize, helperCount, most }) => {
    const engine = engineOf(0, batchSize, helperCount);
    expect(engine.memoryBytes).toBeLessThan(most * MEGABYTE);
    engine.dispose();
  },
);

test('a hundred engines made and dropped leave no memory', async () => {
  setFlagsFromString('--expose-gc');
  const collect: () => void = runInNewContext('gc');
  for (let count = 0; count < 100; count += 1) engineOf(9, 10, 0).dispose();
  expect(made).toHaveLength(100);
  // What a job of the event loop has looked at stays until the job is over.
  await setImmediate();
  collect();
  expect(made.filter((memory) => memory.deref() !== undefined)).toHaveLength(0);
});
