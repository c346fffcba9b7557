import * as tf from '@tensorflow/tfjs';
import { expect, it } from 'vitest';
import { DEFAULT_CONFIG } from '../../../src/runs/config.ts';
import { tensorFlowEngine } from '../../../src/tf/tensorFlowEngine.ts';
import type { EngineProvider } from '../../../src/training/engineProvider.ts';
import { EngineSupply } from '../../../src/training/engineSupply.ts';
import { noiseDigits } from '../../../src/training/noiseDigits.ts';
import { train } from '../../../src/training/train.ts';
import { useBackends } from './backends.ts';

const backends = useBackends();

const PROVIDER: EngineProvider = {
  name: 'wasm',
  title: 'WebAssembly',
  open: async () => backends.wasm,
  create: (settings) => tensorFlowEngine(backends.wasm, settings),
};

it('ten runs, trained to the end or stopped in between, leave no tensor behind', async () => {
  const supply = new EngineSupply([PROVIDER], () => performance.now() / 1000);
  const digits = noiseDigits(60);
  for (let run = 0; run < 10; run += 1) {
    const config = { ...DEFAULT_CONFIG, epochs: 1, batchSize: 16, trainingDigits: 60, seed: run };
    const { engine } = await supply.create(config, digits);
    let events = 0;
    for await (const _ of train(config, digits, engine)) {
      events += 1;
      // Each run gets two events further than the one before; the last ones reach the end.
      if (events > 2 * run) break;
    }
    await engine.predict(digits.test.pixels.subarray(0, 784));
    engine.dispose();
    expect(tf.memory()).toMatchObject({ numTensors: 0, numDataBuffers: 0 });
  }
});
