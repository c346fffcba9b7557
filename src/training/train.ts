import type { Digits, SplitName } from '../digits/digitSet.ts';
import { permutation, streamKey } from '../random/random.ts';
import type { DigitAttribution } from '../runs/attribution.ts';
import type { RunConfig } from '../runs/config.ts';
import {
  addScores,
  metricsOf,
  NO_SCORE,
  type EpochMetrics,
  type Metrics,
  type Score,
} from '../runs/metrics.ts';
import { copyAnswers, emptyAnswers, type DigitAnswers } from '../runs/testAnswers.ts';
import { attributions } from './attributions.ts';
import type { Engine } from './engine.ts';
import { BEGINNING, type Interruption } from './interruption.ts';
import { pipeline } from './pipeline.ts';
import { planRun, type RunPlan } from '../runs/plan.ts';

/** What happens in a run, in order. */
export type TrainingEvent =
  | {
      readonly type: 'batch';
      /** Counts from 0 over the whole run. */
      readonly step: number;
      /** Whether the epoch has no further batch. */
      readonly lastOfEpoch: boolean;
      readonly score: Score;
      /** Later steps that were already on their way. */
      readonly inFlight: number;
    }
  /** A part of the validation or test digits has been scored; the first of each phase comes with `done` 0. */
  | {
      readonly type: 'scored';
      readonly phase: 'validating' | 'testing';
      readonly done: number;
      readonly total: number;
    }
  | { readonly type: 'epoch'; readonly metrics: EpochMetrics }
  /** All test digits are scored. */
  | { readonly type: 'tested'; readonly metrics: Metrics; readonly answers: DigitAnswers }
  /** It is known where the network looks on a digit; for runs with a border, on one digit of each label. */
  | { readonly type: 'attributed'; readonly attribution: DigitAttribution };

export interface TrainOptions {
  /**
   * The most steps that may be on their way, asked before each one starts; the engine's own number if left
   * out.
   */
  readonly stepsInFlight?: () => number;
  /** Seconds of this run so far, pauses left out; for the length of the epochs. */
  readonly clock?: () => number;
  /** Where an interrupted run goes on; `engine` takes its state over. */
  readonly from?: Interruption;
}

/**
 * Digits that are scored in one go: two batches, which take no longer than a step of training. Fewer would be
 * slow, more would keep a pause or a stop waiting.
 */
const SLICE = { batches: 2, least: 100, most: 500 };

/**
 * Trains on a config with any engine. Taking events trains: `for await` runs to the end, one `next()` goes
 * one event further, `return()` stops. However it is driven, the same events come.
 *
 * Each epoch takes the training digits in an order of its own, in batches, and then scores the validation
 * digits; after the last epoch all test digits are scored, and where there is a border it is found out
 * whether the network looks at it. Throws an `Error` for a config that cannot be run and when the loss stops
 * being a number, and a `RangeError` where `from` is no place of this run.
 */
export async function* train(
  config: RunConfig,
  digits: Digits,
  engine: Engine,
  { stepsInFlight = () => engine.stepsInFlight, clock = () => Date.now() / 1000, from }: TrainOptions = {},
): AsyncGenerator<TrainingEvent, void, undefined> {
  const plan = planRun(config);
  requireDigits(digits, config);
  const slice = Math.min(Math.max(SLICE.batches * config.batchSize, SLICE.least), SLICE.most);
  if (from) await goOn(engine, from, plan);
  const begun = from ?? BEGINNING;
  for (let { epoch } = begun; epoch <= config.epochs; epoch += 1) {
    const { batches, score, seconds: before } = epoch === begun.epoch ? begun : BEGINNING;
    const start = clock();
    const training = yield* trainEpoch(engine, batchesOf(config, plan, epoch, batches), score, stepsInFlight);
    const seconds = before + clock() - start;
    const validation = yield* scoreDigits(
      engine,
      'validating',
      'train',
      [plan.training, config.trainingDigits],
      slice,
    );
    yield {
      type: 'epoch',
      metrics: {
        epoch,
        training: metricsOf(training),
        validation: plan.validation > 0 ? metricsOf(validation) : undefined,
        seconds,
      },
    };
  }
  const answers = emptyAnswers(digits.test.count);
  const test = yield* scoreDigits(engine, 'testing', 'test', [0, digits.test.count], slice, answers);
  yield { type: 'tested', metrics: metricsOf(test), answers };
  if (config.border === undefined) return;
  for await (const attribution of attributions(config, digits.test, engine)) {
    yield { type: 'attributed', attribution };
  }
}

interface Batch {
  readonly indices: Uint32Array;
  readonly step: number;
  readonly lastOfEpoch: boolean;
}

/** The batches of one epoch from number `first` on, the order of their digits drawn anew. */
function* batchesOf(
  { seed, batchSize }: RunConfig,
  plan: RunPlan,
  epoch: number,
  first: number,
): Generator<Batch> {
  const order = permutation(plan.training, streamKey(seed, 'order', epoch));
  for (let batch = first; batch < plan.batches; batch += 1) {
    yield {
      indices: order.slice(batch * batchSize, (batch + 1) * batchSize),
      step: (epoch - 1) * plan.batches + batch,
      lastOfEpoch: batch === plan.batches - 1,
    };
  }
}

/** One step of training for each batch; their score is added to that of the batches before them. */
async function* trainEpoch(
  engine: Engine,
  batches: Iterable<Batch>,
  before: Score,
  stepsInFlight: () => number,
): AsyncGenerator<TrainingEvent, Score, undefined> {
  let total = before;
  const steps = pipeline(batches, ({ indices, step }) => engine.step(indices, step), stepsInFlight);
  for await (const { job, result: score, inFlight } of steps) {
    requireFinite(score, `in step ${job.step + 1}`);
    total = addScores(total, score);
    yield { type: 'batch', step: job.step, lastOfEpoch: job.lastOfEpoch, score, inFlight };
  }
  return total;
}

/** Scores the digits `from` to `to - 1` of a split slice by slice, and keeps the answers in `answers`. */
async function* scoreDigits(
  engine: Engine,
  phase: 'validating' | 'testing',
  split: SplitName,
  [from, to]: readonly [from: number, to: number],
  slice: number,
  answers?: DigitAnswers,
): AsyncGenerator<TrainingEvent, Score, undefined> {
  const total = to - from;
  let score = NO_SCORE;
  if (total > 0) yield { type: 'scored', phase, done: 0, total };
  for (let start = from; start < to; start += slice) {
    const evaluation = await engine.evaluate(split, start, Math.min(start + slice, to));
    score = addScores(score, evaluation);
    if (answers) copyAnswers(answers, evaluation.answers, start - from);
    requireFinite(score, `while ${phase}`);
    yield { type: 'scored', phase, done: score.digits, total };
  }
  return score;
}

/** Puts the engine where the run was interrupted. */
async function goOn(engine: Engine, { epoch, batches, state }: Interruption, plan: RunPlan): Promise<void> {
  const steps = (epoch - 1) * plan.batches + batches;
  if (state.steps !== steps) {
    throw new RangeError(
      `${batches} batches in epoch ${epoch} make ${steps} steps, but the state is that after ${state.steps}.`,
    );
  }
  await engine.writeState(state);
}

function requireDigits({ train }: Digits, { trainingDigits }: RunConfig): void {
  if (train.count >= trainingDigits) return;
  throw new Error(
    `The run needs ${trainingDigits} digits of the training set, but only ${train.count} are there; ` +
      'wait until all digits are loaded.',
  );
}

function requireFinite({ lossSum }: Score, when: string): void {
  if (Number.isFinite(lossSum)) return;
  throw new Error(`Training diverged: the loss was ${lossSum} ${when}. Choose a smaller learning rate.`);
}
