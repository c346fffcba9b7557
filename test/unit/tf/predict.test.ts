import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Cropping2D } from '../../../src/crop/cropping.ts';
import { tutorialNetwork, type TutorialNetworkOptions } from '../../../src/network/tutorialNetwork.ts';
import { compileForMachine } from '../../../src/simd/binary.ts';
import { closePool, openPool, type SimdPool } from '../../../src/simd/pool.ts';
import { SimdEngine } from '../../../src/simd/simdEngine.ts';
import { tensorFlowEngine } from '../../../src/tf/tensorFlowEngine.ts';
import { ADAM_DEFAULTS, type Engine, type EngineSettings } from '../../../src/training/engine.ts';
import { initialWeights } from '../../../src/training/initialWeights.ts';
import { noiseDigits } from '../../../src/training/noiseDigits.ts';
import { predict } from '../../../src/training/predict.ts';
import { useBackends } from './backends.ts';

const backends = useBackends();
const DIGITS = noiseDigits(40);
const ASYMMETRIC: Cropping2D = [
  [1, 2],
  [0, 3],
];
const NETWORKS: readonly TutorialNetworkOptions[] = [
  {},
  { cropping: ASYMMETRIC },
  { cropping: ASYMMETRIC, croppingAfterConv2d: ASYMMETRIC, croppingAfterConv2d1: ASYMMETRIC },
];

let pool: SimdPool;
beforeAll(async () => {
  pool = openPool(await compileForMachine(), 0, () => expect.unreachable());
});
afterAll(() => closePool(pool));

function settingsOf(options: TutorialNetworkOptions): EngineSettings {
  return {
    network: tutorialNetwork(options),
    digits: DIGITS,
    adam: ADAM_DEFAULTS,
    batchSize: 2,
    seed: 3,
  };
}

/** Trains two steps, so that biases count, and compares what engine and plain loops say of some digits. */
async function expectSame(engine: Engine, { network }: EngineSettings): Promise<void> {
  for (const step of [0, 1]) await engine.step(Uint32Array.of(0, 1), step);
  const { weights } = await engine.readState();
  for (const index of [0, 7]) {
    const pixels = DIGITS.test.pixels.subarray(index * 784, (index + 1) * 784);
    const expected = await engine.predict(pixels);
    const probabilities = predict(network, weights, pixels);
    expect(probabilities).toHaveLength(10);
    for (const [label, value] of expected.entries()) expect(probabilities[label]).toBeCloseTo(value, 5);
  }
  engine.dispose();
}

describe('the probabilities of plain loops', () => {
  it.each(NETWORKS)('are those of the SIMD engine: %j', async (options) => {
    const settings = settingsOf(options);
    await expectSame(new SimdEngine(pool, settings), settings);
  });

  it.each(NETWORKS)('are those of TensorFlow.js: %j', async (options) => {
    const settings = settingsOf(options);
    await expectSame(await tensorFlowEngine(backends.cpu, settings), settings);
  });

  it('are refused where weights are missing or Keras would refuse the network', () => {
    const network = tutorialNetwork();
    const weights = initialWeights(network, 1);
    expect(() => predict(network, weights.slice(0, 6), new Uint8Array(784))).toThrow('more layers than');
    const twelve = [12, 12] as const;
    expect(() =>
      predict(tutorialNetwork({ cropping: [twelve, twelve] }), weights, new Uint8Array(784)),
    ).toThrow('needs at least 3 x 3');
  });
});
