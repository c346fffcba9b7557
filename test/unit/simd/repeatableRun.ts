import { tutorialNetwork } from '../../../src/network/tutorialNetwork.ts';
import { permutation, streamKey } from '../../../src/random/random.ts';
import { type Arithmetic, fuses } from '../../../src/simd/binary.ts';
import type { SimdPool } from '../../../src/simd/pool.ts';
import { SimdEngine } from '../../../src/simd/simdEngine.ts';
import { ADAM_DEFAULTS, type Engine } from '../../../src/training/engine.ts';
import { noiseDigits } from '../../../src/training/noiseDigits.ts';

/**
 * The SHA-256 of the weights after `repeatableRun`, in Node and in browsers. They change whenever the engine's arithmetic
 * does: then make sure that the change was meant, and write down the new ones.
 */
const HASHES: Readonly<Record<Arithmetic, string>> = {
  fused: '86f901ba4fc07fd3',
  unfused: '49ca036efcfa87b0',
};

/** The hash of the weights after `repeatableRun` with this engine; relaxed SIMD is not fused on every machine. */
export function hashOfRepeatableRun(module: WebAssembly.Module): string {
  return HASHES[fuses(module) ? 'fused' : 'unfused'];
}

const DIGITS = 300;
const BATCH = 50;
const STEPS = 200;
const SEED = 5;

/** Trains 200 steps on noise, and gives the first 16 hexadecimal digits of the hash of all weights. */
export async function repeatableRun(pool: SimdPool, betweenSteps: () => Promise<void>): Promise<string> {
  const engine = new SimdEngine(pool, {
    network: tutorialNetwork({
      cropping: [
        [8, 9],
        [5, 5],
      ],
    }),
    digits: noiseDigits(DIGITS),
    adam: ADAM_DEFAULTS,
    batchSize: BATCH,
    seed: SEED,
  });
  for (let step = 0; step < STEPS; step += 1) {
    await engine.step(permutation(DIGITS, streamKey(SEED, 'order', step)).slice(0, BATCH), step);
    await betweenSteps();
  }
  const hash = await hashOfWeights(engine);
  engine.dispose();
  return hash;
}

/** The first 16 hexadecimal digits of the SHA-256 of all weights. */
export async function hashOfWeights(engine: Engine): Promise<string> {
  const { weights } = await engine.readState();
  const bytes = new Float32Array(weights.flatMap((tensor) => Array.from(tensor)));
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest.subarray(0, 8), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
