import * as tf from '@tensorflow/tfjs';
import { DIGIT_PIXELS, LABEL_COUNT, type SplitName } from '../digits/digitSet.ts';
import type { Score } from '../runs/metrics.ts';
import { dropoutMask } from '../training/dropout.ts';
import type { Engine, EngineSettings, Evaluation, TrainingState } from '../training/engine.ts';
import { gatherDigits } from '../training/gatherDigits.ts';
import { initialState, weightShapes } from '../training/initialWeights.ts';
import { evaluateLogits, scoreLogits, softmaxRows } from '../training/logits.ts';
import { trainableNetwork, type TrainableNetwork } from '../training/trainableNetwork.ts';
import type { OpenBackend } from './backends/openBackend.ts';
import { forward, type MaskOf } from './forward.ts';
import { adam, adamAttributes, type AdamState } from './ops/adam.ts';

/** Makes an engine that trains with TensorFlow.js on an open back end; its first state is the seed's initial one. */
export async function tensorFlowEngine(backend: OpenBackend, settings: EngineSettings): Promise<Engine> {
  const engine = new TensorFlowEngine(backend, settings);
  await engine.writeState(initialState(settings.network, settings.seed));
  return engine;
}

class TensorFlowEngine implements Engine {
  readonly name;
  readonly stepsInFlight;
  /** A step takes so long here that the page's drawing is nothing beside it. */
  readonly coresShared = 0;
  readonly #backend: OpenBackend;
  readonly #settings: EngineSettings;
  readonly #network: TrainableNetwork;
  /** One for each weight tensor, in the order of `TrainingState`. */
  #parameters: readonly AdamState<tf.Tensor>[] = [];
  #steps = 0;

  constructor(backend: OpenBackend, settings: EngineSettings) {
    this.name = backend.name;
    this.stepsInFlight = backend.stepsInFlight;
    this.#backend = backend;
    this.#settings = settings;
    this.#network = trainableNetwork(settings.network);
  }

  step(indices: Uint32Array, step: number): Promise<Score> {
    return this.#backend.run(() => {
      const { pixels, labels } = this.#settings.digits.train;
      const labelsOfBatch = Uint8Array.from(indices, (index) => labels[index]!);
      const maskOf: MaskOf = (layer, rate) => dropoutMask(this.#settings.seed, step, layer, rate);
      const logits = this.#trainOn(
        gatherDigits(pixels, indices, this.#network.window),
        labelsOfBatch,
        maskOf,
      );
      return scoreAndDispose(logits, labelsOfBatch);
    });
  }

  /** A step's score is read behind all that it does. */
  async settle(): Promise<void> {}

  evaluate(split: SplitName, from: number, to: number): Promise<Evaluation> {
    return this.#backend.run(async () => {
      const { pixels, labels } = this.#settings.digits[split];
      const indices = Uint32Array.from({ length: to - from }, (_, digit) => from + digit);
      const logits = await readAndDispose(this.#logitsOf(pixels, indices));
      return evaluateLogits(logits, labels.subarray(from, to));
    });
  }

  predict(pixels: Uint8Array): Promise<Float32Array> {
    return this.#backend.run(async () => {
      const indices = Uint32Array.from({ length: pixels.length / DIGIT_PIXELS }, (_, digit) => digit);
      return softmaxRows(await readAndDispose(this.#logitsOf(pixels, indices)), LABEL_COUNT);
    });
  }

  readWeights(count: number): Promise<readonly Float32Array[]> {
    return this.#backend.run(() =>
      Promise.all(this.#parameters.slice(0, count).map(({ weights }) => readShared(weights))),
    );
  }

  readState(): Promise<TrainingState> {
    return this.#backend.run(async () => {
      const steps = this.#steps;
      const [weights, firstMoments, secondMoments] = await Promise.all([
        Promise.all(this.#parameters.map((parameter) => readShared(parameter.weights))),
        Promise.all(this.#parameters.map((parameter) => readShared(parameter.firstMoment))),
        Promise.all(this.#parameters.map((parameter) => readShared(parameter.secondMoment))),
      ]);
      return { steps, weights, firstMoments, secondMoments };
    });
  }

  writeState({ steps, weights, firstMoments, secondMoments }: TrainingState): Promise<void> {
    return this.#backend.run(async () => {
      const shapes = weightShapes(this.#settings.network);
      this.#replaceParameters(
        shapes.map((shape, index) => ({
          weights: tf.tensor(weights[index]!.slice(), [...shape]),
          firstMoment: tf.tensor(firstMoments[index]!.slice(), [...shape]),
          secondMoment: tf.tensor(secondMoments[index]!.slice(), [...shape]),
        })),
      );
      this.#steps = steps;
    });
  }

  dispose(): void {
    this.#replaceParameters([]);
  }

  /** One step of Adam on a batch of gathered digits; gives the batch's logits before the step. */
  #trainOn(digits: Float32Array, labels: Uint8Array, maskOf: MaskOf): tf.Tensor2D {
    const attributes = adamAttributes(this.#settings.adam, this.#steps + 1);
    let logits = tf.tensor2d([], [0, LABEL_COUNT]);
    const updated = tf.tidy(() => {
      const input = this.#inputOf(digits);
      const oneHot = oneHotLabels(labels);
      const loss = (...weights: tf.Tensor[]): tf.Scalar => {
        logits.dispose();
        logits = tf.keep(forward(this.#network, weights, input, maskOf));
        return tf.losses.softmaxCrossEntropy(oneHot, logits);
      };
      const gradients = tf.grads(loss)(this.#parameters.map(({ weights }) => weights));
      return this.#parameters.map((parameter, index) => adam(parameter, gradients[index]!, attributes));
    });
    this.#replaceParameters(updated);
    this.#steps += 1;
    return logits;
  }

  #logitsOf(pixels: Uint8Array, indices: Uint32Array): tf.Tensor2D {
    const digits = gatherDigits(pixels, indices, this.#network.window);
    const weights = this.#parameters.map((parameter) => parameter.weights);
    return tf.tidy(() => forward(this.#network, weights, this.#inputOf(digits)));
  }

  #inputOf(digits: Float32Array): tf.Tensor4D {
    const { rows, columns } = this.#network.window;
    return tf.tensor4d(digits, [digits.length / (rows * columns), rows, columns, 1]);
  }

  #replaceParameters(parameters: readonly AdamState<tf.Tensor>[]): void {
    for (const { weights, firstMoment, secondMoment } of this.#parameters) {
      tf.dispose([weights, firstMoment, secondMoment]);
    }
    this.#parameters = parameters;
  }
}

function oneHotLabels(labels: Uint8Array): tf.Tensor2D {
  const values = new Float32Array(labels.length * LABEL_COUNT);
  labels.forEach((label, digit) => (values[digit * LABEL_COUNT + label] = 1));
  return tf.tensor2d(values, [labels.length, LABEL_COUNT]);
}

async function scoreAndDispose(logits: tf.Tensor2D, labels: Uint8Array): Promise<Score> {
  return scoreLogits(await readAndDispose(logits), labels);
}

/** Reads a tensor as it is now, even if it is disposed of meanwhile. */
function readShared(tensor: tf.Tensor): Promise<Float32Array> {
  return readAndDispose(tensor.clone());
}

function readAndDispose(tensor: tf.Tensor): Promise<Float32Array> {
  const values = tensor.data<'float32'>();
  // Not afterwards: a lost device never answers. Its memory lasts until the values are read.
  tensor.dispose();
  return values;
}
