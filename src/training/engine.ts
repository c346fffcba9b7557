import type { Digits, SplitName } from '../digits/digitSet.ts';
import type { NetworkSpec } from '../network/layers.ts';
import type { EngineName } from '../runs/config.ts';
import type { Score } from '../runs/metrics.ts';
import type { DigitAnswers } from '../runs/testAnswers.ts';

/** The settings of Adam; the defaults are Keras's. */
export interface AdamSettings {
  readonly learningRate: number;
  readonly beta1: number;
  readonly beta2: number;
  readonly epsilon: number;
}

/** Keras's defaults of Adam. TensorFlow.js on WebGL would take an epsilon of 1e-4 if it were not given. */
export const ADAM_DEFAULTS: AdamSettings = { learningRate: 0.001, beta1: 0.9, beta2: 0.999, epsilon: 1e-7 };

/** Everything an engine needs to train a network. */
export interface EngineSettings {
  readonly network: NetworkSpec;
  readonly digits: Digits;
  readonly adam: AdamSettings;
  /** Digits of a full batch; the last batch of an epoch may be smaller. */
  readonly batchSize: number;
  /** Initial weights and dropout masks come from this seed (`random/`), the same on every engine. */
  readonly seed: number;
}

/**
 * What training has made: the network's weights in the order of its layers (kernel, bias, …) and Adam's two
 * moments of each.
 */
export interface TrainingState {
  readonly steps: number;
  readonly weights: readonly Float32Array[];
  readonly firstMoments: readonly Float32Array[];
  readonly secondMoments: readonly Float32Array[];
}

/** What an engine finds of some digits in one pass over them. */
export interface Evaluation extends Score {
  readonly answers: DigitAnswers;
}

/** Trains one network. Nothing above this interface knows which implementation runs. */
export interface Engine {
  readonly name: EngineName;
  /**
   * How many steps may be on their way before their scores are awaited: a GPU stays busy with several, 1
   * elsewhere.
   */
  readonly stepsInFlight: number;
  /**
   * The cores of the machine where it trains on all of them, so that the page draws at the training's
   * expense; 0 where it leaves the page one.
   */
  readonly coresShared: number;
  /**
   * One step of Adam on the training digits `indices`. `step` counts from 0 over the whole run and keys the
   * dropout masks. The promise settles with the batch's score before the step, dropout active, as Keras
   * reports it.
   */
  step(indices: Uint32Array, step: number): Promise<Score>;
  /**
   * Settles when nothing of a step is still running after its call returned: until then it takes time from
   * other work.
   */
  settle(): Promise<void>;
  /**
   * The score and the answers, without dropout, for at most a few hundred digits `from` to `to - 1` of a
   * split.
   */
  evaluate(split: SplitName, from: number, to: number): Promise<Evaluation>;
  /**
   * The probabilities of the labels for 1 to 256 uncropped digits of 784 bytes each: shape `(digits, 10)`.
   */
  predict(pixels: Uint8Array): Promise<Float32Array>;
  /** Copies of the first `count` weight tensors, in the order of `TrainingState`. */
  readWeights(count: number): Promise<readonly Float32Array[]>;
  readState(): Promise<TrainingState>;
  writeState(state: TrainingState): Promise<void>;
  /** Frees all that the engine holds. Calling anything afterwards is an error. */
  dispose(): void;
}
