import { compileSimd } from '../scripts/simd.ts';
import { tutorialNetwork } from '../src/network/tutorialNetwork.ts';
import { openPool, type HelperThread } from '../src/simd/pool.ts';
import { SimdEngine } from '../src/simd/simdEngine.ts';
import { ADAM_DEFAULTS } from '../src/training/engine.ts';
import { noiseDigits } from '../src/training/noiseDigits.ts';
import { NETWORKS } from './comparison.ts';

/** Bytes of an engine's memory, beside the digits, by network and batch size and by its count of threads. */
export type EngineMemory = Readonly<Record<string, Readonly<Record<string, number>>>>;

const BATCH_SIZES = [250, 1000];
const THREADS = [1, 2, 8];

/** Makes engines, in Node, with threads that do nothing. */
export async function benchMemory(): Promise<EngineMemory> {
  const binary = await compileSimd('unfused');
  const module = await WebAssembly.compile(new Uint8Array(binary));
  const idle: HelperThread = { ready: Promise.resolve(), help: () => undefined, terminate: () => undefined };
  const settings = { digits: noiseDigits(10), adam: ADAM_DEFAULTS, seed: 1 };
  const memory: Record<string, Record<string, number>> = {};
  for (const [name, margin] of Object.entries(NETWORKS)) {
    const sides = [margin, margin] as const;
    const network = tutorialNetwork({ cropping: [sides, sides] });
    for (const batchSize of BATCH_SIZES) {
      const row: Record<string, number> = (memory[`${name}, batches of ${batchSize}`] = {});
      for (const threads of THREADS) {
        const pool = openPool(module, threads - 1, () => idle);
        const engine = new SimdEngine(pool, { ...settings, network, batchSize });
        row[threads === 1 ? '1 thread' : `${threads} threads`] = engine.memoryBytes;
        engine.dispose();
      }
    }
  }
  return memory;
}
