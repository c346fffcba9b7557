import { describe, expect, it } from 'vitest';
import { tutorialNetwork } from '../../../src/network/tutorialNetwork.ts';
import { DEFAULT_CONFIG, type RunConfig } from '../../../src/runs/config.ts';
import { compileForMachine } from '../../../src/simd/binary.ts';
import { openPool } from '../../../src/simd/pool.ts';
import { SimdEngine } from '../../../src/simd/simdEngine.ts';
import { tensorFlowEngine } from '../../../src/tf/tensorFlowEngine.ts';
import { ADAM_DEFAULTS, type Engine, type EngineSettings } from '../../../src/training/engine.ts';
import { headStart } from '../../../src/training/headStart.ts';
import { noiseDigits } from '../../../src/training/noiseDigits.ts';
import { train, type TrainingEvent } from '../../../src/training/train.ts';
import { useBackends } from '../tf/backends.ts';

const backends = useBackends();

/** A whole run, dropout and validation included, on so few and so small digits that it takes a moment. */
const CONFIG: RunConfig = {
  ...DEFAULT_CONFIG,
  cropping: [
    [9, 9],
    [9, 9],
  ],
  epochs: 2,
  batchSize: 20,
  trainingDigits: 100,
};
const DIGITS = noiseDigits(100);

const ENGINES: Readonly<Record<string, (settings: EngineSettings) => Promise<Engine>>> = {
  simd: async (settings) => new SimdEngine(openPool(await compileForMachine(), 0), settings),
  wasm: async (settings) => tensorFlowEngine(backends.wasm, settings),
};

/** All that happens in a run, and the weights that it ends with. */
async function outcome(
  create: (settings: EngineSettings) => Promise<Engine>,
  config: RunConfig,
  prepare: (engine: Engine) => Promise<Engine> = async (engine) => engine,
) {
  const { batchSize, seed } = config;
  const network = tutorialNetwork(config);
  const engine = await prepare(
    await create({ network, digits: DIGITS, adam: ADAM_DEFAULTS, batchSize, seed }),
  );
  const events: TrainingEvent[] = [];
  for await (const event of train(config, DIGITS, engine, { clock: () => 0 })) events.push(event);
  const { weights } = await engine.readState();
  engine.dispose();
  return { events, weights };
}

describe.each(Object.entries(ENGINES))('two runs on the engine %s', (_, create) => {
  it('are the same to the bit with one seed, and others with another', async () => {
    const first = await outcome(create, CONFIG);
    expect(await outcome(create, CONFIG)).toEqual(first);
    const ahead = (engine: Engine): Promise<Engine> => headStart(CONFIG, DIGITS, engine, () => 0);
    expect(await outcome(create, CONFIG, ahead)).toEqual(first);
    const takenBack = async (engine: Engine): Promise<Engine> => {
      const started = await ahead(engine);
      await started.predict(new Uint8Array(784));
      return started;
    };
    expect(await outcome(create, CONFIG, takenBack)).toEqual(first);
    expect((await outcome(create, { ...CONFIG, seed: 2 })).weights).not.toEqual(first.weights);
  });
});
