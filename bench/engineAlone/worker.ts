import { blankSet } from '../../src/digits/blankSet.ts';
import { drawDigits } from '../../src/digits/drawn/drawDigits.ts';
import { tutorialNetwork } from '../../src/network/tutorialNetwork.ts';
import { permutation, streamKey } from '../../src/random/random.ts';
import { openPool } from '../../src/simd/pool.ts';
import { SimdEngine } from '../../src/simd/simdEngine.ts';
import { ADAM_DEFAULTS } from '../../src/training/engine.ts';
import type { AloneRun } from './page.ts';

const DIGITS = 5_000;
const BATCH = 250;
const SEED = 1;
/** Until the browser has compiled the engine with its best compiler, and the digits begin to be known. */
const WARM_STEPS = 40;
const STEPS = 100;

addEventListener('message', ({ data }: MessageEvent<AloneRun>) => {
  void digitsPerSecond(data).then((speed) => postMessage(speed));
});

/** Of the median step, which another program on the machine does not disturb. */
async function digitsPerSecond({ binary, crop }: AloneRun): Promise<number> {
  const sides = [crop, crop] as const;
  const digits = blankSet(DIGITS);
  drawDigits(digits, SEED, 'train', 0, DIGITS);
  const engine = new SimdEngine(openPool(await WebAssembly.compile(binary), 0), {
    network: tutorialNetwork({ cropping: [sides, sides] }),
    digits: { train: digits, test: digits },
    adam: ADAM_DEFAULTS,
    batchSize: BATCH,
    seed: SEED,
  });
  const times: number[] = [];
  for (let step = 0; step < WARM_STEPS + STEPS; step += 1) {
    const batch = permutation(DIGITS, streamKey(SEED, 'order', step)).slice(0, BATCH);
    const start = performance.now();
    await engine.step(batch, step);
    if (step >= WARM_STEPS) times.push(performance.now() - start);
  }
  engine.dispose();
  const median = times.toSorted((a, b) => a - b)[STEPS / 2] ?? Number.NaN;
  return (BATCH / median) * 1000;
}
