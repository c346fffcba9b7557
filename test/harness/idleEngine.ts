import { tutorialNetwork } from '../../src/network/tutorialNetwork.ts';
import { openPool, type HelperThread } from '../../src/simd/pool.ts';
import { SimdEngine } from '../../src/simd/simdEngine.ts';
import { ADAM_DEFAULTS } from '../../src/training/engine.ts';
import { noiseDigits } from '../../src/training/noiseDigits.ts';

const DIGITS = noiseDigits(10);

/** An engine for a network cropped by `margin`, with room for the private regions of `helperCount` threads that do nothing. */
export function idleEngine(
  module: WebAssembly.Module,
  margin: number,
  batchSize: number,
  helperCount: number,
): SimdEngine {
  const sides = [margin, margin] as const;
  const idle: HelperThread = { ready: Promise.resolve(), help: () => undefined, terminate: () => undefined };
  const pool = openPool(module, helperCount, () => idle);
  const network = tutorialNetwork({ cropping: [sides, sides] });
  return new SimdEngine(pool, { network, digits: DIGITS, adam: ADAM_DEFAULTS, batchSize, seed: 1 });
}
