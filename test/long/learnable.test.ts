import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { blankSet } from '../../src/digits/blankSet.ts';
import type { DigitSet, SplitName } from '../../src/digits/digitSet.ts';
import { drawDigits } from '../../src/digits/drawn/drawDigits.ts';
import { tutorialNetwork } from '../../src/network/tutorialNetwork.ts';
import { DEFAULT_CONFIG } from '../../src/runs/config.ts';
import type { Metrics } from '../../src/runs/metrics.ts';
import { compileForMachine } from '../../src/simd/binary.ts';
import { closePool, openPool } from '../../src/simd/pool.ts';
import { SimdEngine } from '../../src/simd/simdEngine.ts';
import { ADAM_DEFAULTS } from '../../src/training/engine.ts';
import { train } from '../../src/training/train.ts';

const TRAINING_DIGITS = 16_000;
const TEST_DIGITS = 4000;

function drawnSet(split: SplitName, count: number): DigitSet {
  const set = blankSet(count);
  drawDigits(set, 1, split, 0, count);
  return set;
}

test('the tutorial’s network, cropped by 5, learns drawn digits: 97 % of those that it has not seen', async () => {
  const config = {
    ...DEFAULT_CONFIG,
    epochs: 2,
    batchSize: 50,
    trainingDigits: TRAINING_DIGITS,
    validationSplit: 0,
  };
  const digits = { train: drawnSet('train', TRAINING_DIGITS), test: drawnSet('test', TEST_DIGITS) };
  const pool = openPool(await compileForMachine(), 0);
  const engine = new SimdEngine(pool, {
    network: tutorialNetwork(config),
    digits,
    adam: ADAM_DEFAULTS,
    batchSize: config.batchSize,
    seed: config.seed,
  });
  let tested: Metrics | undefined;
  for await (const event of train(config, digits, engine)) {
    if (event.type === 'tested') tested = event.metrics;
    await setImmediate();
  }
  engine.dispose();
  closePool(pool);
  expect(tested?.accuracy).toBeGreaterThanOrEqual(0.97);
});
