import { compileSimd } from '../scripts/simd.ts';
import { idleEngine } from '../test/harness/idleEngine.ts';
import { NETWORKS } from './comparison.ts';

/** Bytes of an engine's memory, beside the digits, by network and batch size and by its count of threads. */
export type EngineMemory = Readonly<Record<string, Readonly<Record<string, number>>>>;

const BATCH_SIZES = [250, 1000];
const THREADS = [1, 2, 8];

/** Makes engines, in Node, with threads that do nothing. */
export async function benchMemory(): Promise<EngineMemory> {
  const binary = await compileSimd('unfused');
  const module = await WebAssembly.compile(new Uint8Array(binary));
  const memory: Record<string, Record<string, number>> = {};
  for (const [name, margin] of Object.entries(NETWORKS)) {
    for (const batchSize of BATCH_SIZES) {
      const row: Record<string, number> = (memory[`${name}, batches of ${batchSize}`] = {});
      for (const threads of THREADS) {
        const engine = idleEngine(module, margin, batchSize, threads - 1);
        row[threads === 1 ? '1 thread' : `${threads} threads`] = engine.memoryBytes;
        engine.dispose();
      }
    }
  }
  return memory;
}
