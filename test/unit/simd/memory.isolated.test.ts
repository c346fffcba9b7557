import { setFlagsFromString } from 'node:v8';
import { setImmediate } from 'node:timers/promises';
import { runInNewContext } from 'node:vm';
import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import type * as Instance from '../../../src/simd/instance.ts';
import { compileForMachine } from '../../../src/simd/binary.ts';
import { idleEngine } from '../../harness/idleEngine.ts';

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

const MEGABYTE = 1e6;

let module: WebAssembly.Module;

beforeAll(async () => {
  module = await compileForMachine();
});

beforeEach(() => made.splice(0));

test.for([
  { batchSize: 250, helperCount: 1, most: 30 },
  { batchSize: 1000, helperCount: 1, most: 60 },
  { batchSize: 1000, helperCount: 7, most: 120 },
])(
  'the classic network with batches of $batchSize and $helperCount helpers takes at most $most MB',
  ({ batchSize, helperCount, most }) => {
    const engine = idleEngine(module, 0, batchSize, helperCount);
    expect(engine.memoryBytes).toBeLessThan(most * MEGABYTE);
    engine.dispose();
  },
);

test('a hundred engines made and dropped leave no memory', async () => {
  setFlagsFromString('--expose-gc');
  const collect: () => void = runInNewContext('gc');
  for (let count = 0; count < 100; count += 1) idleEngine(module, 9, 10, 0).dispose();
  expect(made).toHaveLength(100);
  // What a job of the event loop has looked at stays until the job is over.
  await setImmediate();
  collect();
  expect(made.filter((memory) => memory.deref() !== undefined)).toHaveLength(0);
});
