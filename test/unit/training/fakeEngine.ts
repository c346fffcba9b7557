import type { Digits, SplitName } from '../../../src/digits/digitSet.ts';
import { mix } from '../../../src/random/random.ts';
import type { EngineName, RunConfig } from '../../../src/runs/config.ts';
import { DEFAULT_CONFIG } from '../../../src/runs/config.ts';
import type { Score } from '../../../src/runs/metrics.ts';
import type { Engine, Evaluation, TrainingState } from '../../../src/training/engine.ts';
import { EngineLostError } from '../../../src/training/engineLostError.ts';

/** A small run: 10 training digits in batches of 4, 4, 2, then 3 to validate; 5 to test. */
export const SMALL_CONFIG: RunConfig = {
  ...DEFAULT_CONFIG,
  epochs: 2,
  batchSize: 4,
  trainingDigits: 13,
  validationSplit: 0.2,
};

export function digitsOf(train: number, test: number): Digits {
  const set = (count: number) => ({
    count,
    pixels: new Uint8Array(count * 784),
    labels: new Uint8Array(count),
  });
  return { train: set(train), test: set(test) };
}

export const SMALL_DIGITS = digitsOf(13, 5);

/**
 * An engine whose "weights" are one number into which every step mixes its digits: a run that is done in another order, twice or
 * not at all ends with another number.
 */
export class FakeEngine implements Engine {
  readonly calls: string[] = [];
  readonly stepsInFlight: number;
  readonly name: EngineName;
  coresShared = 0;
  isDisposed = false;
  /** From this step on the engine's device is lost. */
  losesAt = Infinity;
  /** In this step the loss is no number. */
  divergesAt = Infinity;
  stepsUnderWay = 0;
  mostUnderWay = 0;
  #steps = 0;
  #weight = 1;

  constructor({ stepsInFlight = 1, name = 'cpu' }: { stepsInFlight?: number; name?: EngineName } = {}) {
    this.stepsInFlight = stepsInFlight;
    this.name = name;
  }

  async step(indices: Uint32Array, step: number): Promise<Score> {
    this.#use(`step ${step}`);
    this.#steps += 1;
    this.#weight = indices.reduce((weight, index) => mix(weight + index), mix(this.#weight + step));
    const score = { digits: indices.length, lossSum: this.#weight / 2 ** 32, correct: this.#weight % 2 };
    this.stepsUnderWay += 1;
    this.mostUnderWay = Math.max(this.mostUnderWay, this.stepsUnderWay);
    await anotherTask();
    this.stepsUnderWay -= 1;
    if (step >= this.losesAt) throw new EngineLostError('The fake device was lost.');
    return step === this.divergesAt ? { ...score, lossSum: Number.NaN } : score;
  }

  async settle(): Promise<void> {
    this.#use('settle');
  }

  async evaluate(split: SplitName, from: number, to: number): Promise<Evaluation> {
    this.#use(`evaluate ${split} ${from} ${to}`);
    await anotherTask();
    const answers = {
      labels: Uint8Array.from({ length: to - from }, (_, digit) => (from + digit) % 10),
      probabilities: new Float32Array(to - from).fill(0.75),
      trueProbabilities: new Float32Array(to - from).fill(0.25),
    };
    return { digits: to - from, lossSum: mix(this.#weight + from + to) / 2 ** 32, correct: 1, answers };
  }

  async predict(pixels: Uint8Array): Promise<Float32Array> {
    this.#use('predict');
    await anotherTask();
    const answers = Array.from({ length: pixels.length / 784 }, (_, digit) => {
      const value = ((this.#weight + pixels[digit * 784]!) % 100) / 100;
      return Array.from({ length: 10 }, () => value);
    });
    return Float32Array.from(answers.flat());
  }

  async readWeights(count: number): Promise<readonly Float32Array[]> {
    this.#use('readWeights');
    const { weights } = await this.#state();
    return weights.slice(0, count);
  }

  async readState(): Promise<TrainingState> {
    this.#use('readState');
    return this.#state();
  }

  async writeState({ steps, weights }: TrainingState): Promise<void> {
    this.#use('writeState');
    this.#steps = steps;
    this.#weight = (weights[0]![0]! * 65536 + weights[0]![1]!) >>> 0;
  }

  dispose(): void {
    this.isDisposed = true;
  }

  async #state(): Promise<TrainingState> {
    const state = {
      steps: this.#steps,
      // The number does not fit into a float32; its two halves do.
      weights: [Float32Array.of(this.#weight >>> 16, this.#weight & 0xffff)],
      firstMoments: [],
      secondMoments: [],
    };
    await anotherTask();
    return state;
  }

  #use(call: string): void {
    if (this.isDisposed) throw new Error(`${call}: this engine is disposed of.`);
    this.calls.push(call);
  }
}

function anotherTask(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}
