import * as tf from '@tensorflow/tfjs';
import { describe, expect, it } from 'vitest';
import type { NetworkSpec } from '../../../src/network/layers.ts';
import { tutorialNetwork } from '../../../src/network/tutorialNetwork.ts';
import type { OpenBackend } from '../../../src/tf/backends/openBackend.ts';
import { buildModel } from '../../../src/tf/buildModel.ts';
import { tensorFlowEngine } from '../../../src/tf/tensorFlowEngine.ts';
import { ADAM_DEFAULTS, type Engine } from '../../../src/training/engine.ts';
import { initialWeights } from '../../../src/training/initialWeights.ts';
import { noiseDigits } from '../../../src/training/noiseDigits.ts';
import { expectClose, useBackends } from './backends.ts';

const backends = useBackends();

const DIGITS = noiseDigits(60);
const CROPPING = [
  [7, 6],
  [5, 8],
] as const;
/** Every kind of layer, a cropping further behind included, and small enough for plain JavaScript. */
const NETWORK: NetworkSpec = {
  inputShape: [28, 28, 1],
  layers: [
    { type: 'Cropping2D', cropping: CROPPING },
    { type: 'Conv2D', filters: 4, kernelSize: [3, 3], activation: 'relu' },
    {
      type: 'Cropping2D',
      cropping: [
        [0, 1],
        [1, 0],
      ],
    },
    { type: 'MaxPooling2D', poolSize: [2, 2] },
    { type: 'Dropout', rate: 0.25 },
    { type: 'Conv2D', filters: 6, kernelSize: [2, 3], activation: 'relu' },
    { type: 'MaxPooling2D', poolSize: [2, 1] },
    { type: 'Dropout', rate: 0.5 },
    { type: 'Flatten' },
    { type: 'Dense', units: 12, activation: 'relu' },
    { type: 'Dense', units: 10, activation: 'softmax' },
  ],
};

function engineOn(backend: OpenBackend, network = NETWORK): Promise<Engine> {
  const adam = { ...ADAM_DEFAULTS, learningRate: 0.01 };
  return tensorFlowEngine(backend, { network, digits: DIGITS, adam, batchSize: 20, seed: 3 });
}

/** The digits of step `step`: 20, but in the last one 7. */
function batch(step: number): Uint32Array {
  return Uint32Array.from({ length: step === 4 ? 7 : 20 }, (_, index) => (index * 3 + step) % 60);
}

async function lossesOf(engine: Engine, steps: number): Promise<number[]> {
  const losses: number[] = [];
  for (let step = 0; step < steps; step += 1) {
    const { lossSum, digits } = await engine.step(batch(step), step);
    losses.push(lossSum / digits);
  }
  return losses;
}

describe('the TensorFlow.js engine', () => {
  it('gives the same run on every back end, dropout and a smaller last batch included', async () => {
    const cpu = await engineOn(backends.cpu);
    const wasm = await engineOn(backends.wasm);
    const losses = await lossesOf(cpu, 5);
    expect(losses[0]).toBeGreaterThan(2);
    expectClose([await lossesOf(wasm, 5)], [losses], 1e-4);
    const [onCpu, onWasm] = [await cpu.readState(), await wasm.readState()];
    expectClose(numbersOf(onWasm.weights), numbersOf(onCpu.weights), 1e-3);
    cpu.dispose();
    wasm.dispose();
  });

  it('learns a few digits by heart', async () => {
    const layers = NETWORK.layers.filter(({ type }) => type !== 'Dropout');
    const engine = await engineOn(backends.wasm, { ...NETWORK, layers });
    const digits = Uint32Array.from({ length: 10 }, (_, index) => index);
    for (let step = 0; step < 150; step += 1) await engine.step(digits, step);
    const { correct } = await engine.evaluate('train', 0, 10);
    expect(correct).toBe(10);
    engine.dispose();
  });

  it.each(['cpu', 'wasm'] as const)('holds no tensor that it does not need (%s)', async (name) => {
    const engine = await engineOn(backends[name]);
    const { numTensors } = tf.memory();
    // Eight weight tensors, each with two moments.
    expect(numTensors).toBe(24);
    await lossesOf(engine, 3);
    await engine.evaluate('test', 10, 25);
    await engine.predict(DIGITS.test.pixels.subarray(0, 784));
    await engine.writeState(await engine.readState());
    expect(tf.memory().numTensors).toBe(numTensors);
    engine.dispose();
    expect(tf.memory()).toMatchObject({ numTensors: 0, numDataBuffers: 0 });
  });

  it('goes on from a state exactly where it was read', async () => {
    const engine = await engineOn(backends.wasm);
    await lossesOf(engine, 2);
    const state = await engine.readState();
    expect(state.steps).toBe(2);
    const step = async (from: Engine) => [await from.step(batch(2), 2), await from.readState()];
    const expected = await step(engine);
    const other = await engineOn(backends.wasm);
    await other.writeState(state);
    expect(await step(other)).toEqual(expected);
    engine.dispose();
    other.dispose();
  });

  it('crops while it gathers, which is what the model does with its layer', async () => {
    const engine = await engineOn(backends.wasm);
    await lossesOf(engine, 2);
    const { weights } = await engine.readState();
    expect(await engine.readWeights(4)).toEqual(weights.slice(0, 4));
    const pixels = DIGITS.test.pixels.subarray(784, 1568);
    const probabilities = await engine.predict(pixels);
    const ofModel = await backends.wasm.run(async () => {
      const model = buildModel(NETWORK, weights);
      const output = tf.tidy(() =>
        model.predict(
          tf.tensor4d(
            Float32Array.from(pixels, (byte) => byte / 255),
            [1, 28, 28, 1],
          ),
        ),
      ) as tf.Tensor;
      const values = await output.data();
      tf.dispose([output]);
      model.dispose();
      return values;
    });
    expectClose([[...probabilities]], [[...ofModel]], 1e-5);
    engine.dispose();
  });

  it('scores what it predicts', async () => {
    const engine = await engineOn(backends.wasm);
    let [lossSum, correct] = [0, 0];
    const [winners, largest, right] = [new Uint8Array(10), new Float32Array(10), new Float32Array(10)];
    for (let digit = 20; digit < 30; digit += 1) {
      const probabilities = await engine.predict(DIGITS.test.pixels.subarray(digit * 784, (digit + 1) * 784));
      const label = DIGITS.test.labels[digit]!;
      lossSum -= Math.log(probabilities[label]!);
      const winner = probabilities.indexOf(Math.max(...probabilities));
      if (winner === label) correct += 1;
      winners[digit - 20] = winner;
      largest[digit - 20] = probabilities[winner]!;
      right[digit - 20] = probabilities[label]!;
    }
    const score = await engine.evaluate('test', 20, 30);
    expect(score).toMatchObject({ digits: 10, correct });
    expect(score.lossSum).toBeCloseTo(lossSum, 4);
    expect(score.answers.labels).toEqual(winners);
    expectClose([[...score.answers.probabilities]], [[...largest]], 1e-6);
    expectClose([[...score.answers.trueProbabilities]], [[...right]], 1e-6);
    engine.dispose();
  });

  it('starts from the weights of the seed, with the shapes of the tutorial', async () => {
    const network = tutorialNetwork({ cropping: CROPPING });
    const engine = await engineOn(backends.wasm, network);
    expect(await engine.readState()).toMatchObject({ steps: 0, weights: initialWeights(network, 3) });
    engine.dispose();
  });

  it('refuses a network that it cannot train', async () => {
    const network = { ...NETWORK, layers: NETWORK.layers.slice(0, -1) };
    await expect(engineOn(backends.wasm, network)).rejects.toThrow('softmax');
  });
});

function numbersOf(arrays: readonly Float32Array[]): number[][] {
  return arrays.map((values) => [...values]);
}
