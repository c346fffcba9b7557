import { DIGIT_PIXELS, type DigitSet, type SplitName } from '../digits/digitSet.ts';
import { addScores, NO_SCORE, type Score } from '../runs/metrics.ts';
import { answersOf, copyAnswers, emptyAnswers } from '../runs/testAnswers.ts';
import type { Engine, EngineSettings, Evaluation, TrainingState } from '../training/engine.ts';
import { initialWeights } from '../training/initialWeights.ts';
import { copyBatch, type BatchRegion } from './batch.ts';
import {
  readHelpers,
  readScore,
  writeAdam,
  writeDigitCount,
  writeDropout,
  writeGeometry,
} from './control.ts';
import { fitNetwork, type SimdGeometry } from './geometry.ts';
import { PHASE_DERIVED_WEIGHTS, PHASE_EVALUATION, PHASE_GRADIENTS, PROBABILITY_STRIDE } from './header.ts';
import { instantiate, newMemory, type SimdExports } from './instance.ts';
import {
  parameterTensors,
  readParameters,
  valueOf,
  writeParameters,
  type ParameterKind,
} from './parameters.ts';
import { coresOfMachine, type SimdPool } from './pool.ts';

/** Digits that are scored in one go where the batch is smaller: as many as are ever asked for at once. */
const LEAST_CAPACITY = 500;
/** The count of threads that sends the helpers home. */
const DISMISSED = -1;
const KINDS: readonly ParameterKind[] = ['weights', 'firstMoments', 'secondMoments'];

/** What an engine holds until it is disposed of. */
interface Holdings {
  readonly exports: SimdExports;
  readonly memory: WebAssembly.Memory;
  readonly control: DataView;
  readonly batch: BatchRegion;
}

/**
 * Trains the tutorial's family of networks with WebAssembly SIMD on the threads of a pool. The first instance runs in the
 * thread that calls, so every call has its result when it returns. Only a step's updates may go on behind it: while the
 * caller does something else the helpers do them, and whatever needs the weights finishes them first.
 */
export class SimdEngine implements Engine {
  readonly name = 'simd';
  readonly stepsInFlight = 1;
  readonly #pool: SimdPool;
  readonly #settings: EngineSettings;
  readonly #geometry: SimdGeometry;
  #holdings: Holdings | undefined;
  #steps = 0;

  /**
   * An engine in the seed's initial state. The pool's helpers belong to it until it is disposed of.
   *
   * Throws an `Error` where the network is not of the family, the pool is in use or memory is short.
   */
  constructor(pool: SimdPool, settings: EngineSettings) {
    const fit = fitNetwork(settings.network);
    if (!fit.fits) throw new Error(fit.reason);
    if (pool.busy) throw new Error('Another SIMD engine uses these threads; dispose of it first.');
    this.#pool = pool;
    this.#settings = settings;
    this.#geometry = fit.geometry;
    this.#holdings = layOut(pool, fit.geometry, Math.max(settings.batchSize, LEAST_CAPACITY));
    // New memory is zero, and so are the moments before the first step.
    this.#write('weights', initialWeights(settings.network, settings.seed));
    this.#holdings.exports.run(PHASE_DERIVED_WEIGHTS);
    this.#callHelpers();
  }

  get coresShared(): number {
    const { count } = this.#pool.chooser;
    return count >= coresOfMachine() ? count : 0;
  }

  /** Bytes of the memory in which all its threads train; the digits lie elsewhere. */
  get memoryBytes(): number {
    return this.#held().memory.buffer.byteLength;
  }

  async settle(): Promise<void> {
    this.#settled();
  }

  /** The result is the same to the last bit, however many threads work. */
  async step(indices: Uint32Array, step: number): Promise<Score> {
    const { exports, control, batch } = this.#held();
    const { chooser, helpers } = this.#pool;
    const isComplete = readHelpers(control) === helpers.length;
    const start = performance.now();
    // The updates of the step before look at no pixel.
    copyBatch(batch, this.#settings.digits.train, indices);
    exports.finish();
    exports.setActive(chooser.count);
    writeDigitCount(control, indices.length);
    writeDropout(control, this.#geometry, this.#settings.seed, step);
    writeAdam(control, this.#settings.adam, this.#steps + 1);
    exports.run(PHASE_GRADIENTS);
    this.#steps += 1;
    // What a helper that has not come yet did not do says nothing about the machine.
    if (isComplete) chooser.record(indices.length, (performance.now() - start) / 1000);
    return readScore(control, indices.length);
  }

  async evaluate(split: SplitName, from: number, to: number): Promise<Evaluation> {
    const { memory, exports, batch } = this.#settled();
    const { capacity } = batch;
    const set = this.#settings.digits[split];
    const answers = emptyAnswers(to - from);
    let score = NO_SCORE;
    for (let start = from; start < to; start += capacity) {
      const length = Math.min(capacity, to - start);
      const indices = digitNumbers(length, start);
      score = addScores(score, this.#evaluate(set, indices));
      const rows = new Float32Array(
        memory.buffer,
        valueOf(exports.probabilities),
        length * PROBABILITY_STRIDE,
      );
      const labels = set.labels.subarray(start, start + length);
      copyAnswers(answers, answersOf(rows, PROBABILITY_STRIDE, this.#geometry.labels, labels), start - from);
    }
    return { ...score, answers };
  }

  async predict(pixels: Uint8Array): Promise<Float32Array> {
    const { memory, exports } = this.#settled();
    const count = pixels.length / DIGIT_PIXELS;
    this.#evaluate({ count, pixels, labels: new Uint8Array(count) }, digitNumbers(count));
    const { labels } = this.#geometry;
    const rows = new Float32Array(memory.buffer, valueOf(exports.probabilities), count * PROBABILITY_STRIDE);
    const probabilities = new Float32Array(count * labels);
    for (let digit = 0; digit < count; digit += 1) {
      const start = digit * PROBABILITY_STRIDE;
      probabilities.set(rows.subarray(start, start + labels), digit * labels);
    }
    return probabilities;
  }

  async readWeights(count: number): Promise<readonly Float32Array[]> {
    const { memory, exports } = this.#settled();
    return readParameters(memory, parameterTensors(exports, this.#geometry, 'weights').slice(0, count));
  }

  async readState(): Promise<TrainingState> {
    const { memory, exports } = this.#settled();
    const read = (kind: ParameterKind): Float32Array[] =>
      readParameters(memory, parameterTensors(exports, this.#geometry, kind));
    return {
      steps: this.#steps,
      weights: read('weights'),
      firstMoments: read('firstMoments'),
      secondMoments: read('secondMoments'),
    };
  }

  async writeState(state: TrainingState): Promise<void> {
    for (const kind of KINDS) this.#write(kind, state[kind]);
    this.#settled().exports.run(PHASE_DERIVED_WEIGHTS);
    this.#steps = state.steps;
  }

  dispose(): void {
    if (this.#holdings === undefined) return;
    this.#holdings.exports.setActive(DISMISSED);
    this.#holdings = undefined;
    this.#pool.busy = false;
  }

  #write(kind: ParameterKind, values: readonly Float32Array[]): void {
    const { memory, exports } = this.#settled();
    writeParameters(memory, parameterTensors(exports, this.#geometry, kind), values);
  }

  #callHelpers(): void {
    const { memory } = this.#held();
    const { helpers, module } = this.#pool;
    this.#pool.busy = true;
    helpers.forEach((helper, index) => helper.help({ module, memory, index: index + 1 }));
  }

  #evaluate(set: DigitSet, indices: Uint32Array): Score {
    const { exports, control, batch } = this.#settled();
    exports.setActive(this.#pool.chooser.count);
    copyBatch(batch, set, indices);
    writeDigitCount(control, indices.length);
    writeDropout(control, this.#geometry, this.#settings.seed, undefined);
    exports.run(PHASE_EVALUATION);
    return readScore(control, indices.length);
  }

  /** What it holds, once the last step's updates are done. */
  #settled(): Holdings {
    const holdings = this.#held();
    holdings.exports.finish();
    return holdings;
  }

  #held(): Holdings {
    if (this.#holdings === undefined) throw new Error('This engine was disposed of; make a new one.');
    return this.#holdings;
  }
}

/** The numbers of `count` digits from `first` on. */
function digitNumbers(count: number, first = 0): Uint32Array {
  return Uint32Array.from({ length: count }, (_, digit) => first + digit);
}

/** Pixels of a digit, and the part of them that holds the rows of the network's window. */
function usedPixels({
  imageRows,
  imageColumns,
  windowTop,
  tileRows,
}: SimdGeometry): Pick<BatchRegion, 'size' | 'from' | 'to'> {
  return {
    size: imageRows * imageColumns,
    from: windowTop * imageColumns,
    to: (windowTop + 4 * tileRows + 6) * imageColumns,
  };
}

/** A memory with room for `capacity` digits, and the first instance over it. */
function layOut({ module, helpers }: SimdPool, geometry: SimdGeometry, capacity: number): Holdings {
  const memory = newMemory();
  const exports = instantiate(module, memory);
  writeGeometry(new DataView(memory.buffer), geometry, capacity, helpers.length + 1);
  if (!exports.prepare()) {
    throw new Error('There is too little memory for this network and batch size; choose a smaller batch.');
  }
  const batch = {
    memory,
    pixels: valueOf(exports.pixels),
    targets: valueOf(exports.targets),
    capacity,
    ...usedPixels(geometry),
  };
  return { exports, memory, control: new DataView(memory.buffer), batch };
}
