import type { Digits } from '../digits/digitSet.ts';
import type { RunConfig } from '../runs/config.ts';
import type { Score } from '../runs/metrics.ts';
import type { Engine, TrainingState } from './engine.ts';
import { train } from './train.ts';
import { WrappedEngine } from './wrappedEngine.ts';

/** A step that was done in advance. */
interface FirstStep {
  /** The state before it. */
  readonly before: TrainingState;
  readonly score: Score;
  /** What it took. */
  readonly seconds: number;
}

/**
 * Does the first step of a run with `engine`, which must be in its initial state, so that the run's first
 * numbers are there as soon as it begins. The step is done twice: only the second time code is compiled and
 * memory touched, as in the run. `clock` is in seconds. Between the two it awaits `pause`, which rejects
 * where nobody wants the step any more. Throws as `train` does.
 */
export async function headStart(
  config: RunConfig,
  digits: Digits,
  engine: Engine,
  clock: () => number,
  pause: () => Promise<void> = () => Promise.resolve(),
): Promise<EngineAhead> {
  const before = await engine.readState();
  await firstScore(config, digits, engine);
  await engine.writeState(before);
  await pause();
  const start = clock();
  const score = await firstScore(config, digits, engine);
  return new EngineAhead(engine, { before, score, seconds: clock() - start });
}

async function firstScore(config: RunConfig, digits: Digits, engine: Engine): Promise<Score> {
  const events = train(config, digits, engine, { stepsInFlight: () => 1 });
  const { value: event } = await events.next();
  await events.return();
  if (event?.type !== 'batch') throw new Error('A run begins with a batch.');
  return event.score;
}

/**
 * An engine that has done its run's first step. Whoever asks for that step has its score at once; where
 * anything else is asked first, the step is taken back, and the engine is to the bit what it was.
 */
export class EngineAhead extends WrappedEngine {
  /** Called with the seconds that the first step took, when it is handed out. */
  onHandedOut: ((seconds: number) => void) | undefined;
  protected readonly engine: Engine;
  #first: FirstStep | undefined;

  constructor(engine: Engine, first: FirstStep) {
    super();
    this.engine = engine;
    this.#first = first;
  }

  async step(indices: Uint32Array, step: number): Promise<Score> {
    const first = this.#first;
    if (first === undefined || step > 0) return this.ask((engine) => engine.step(indices, step));
    this.#first = undefined;
    this.onHandedOut?.(first.seconds);
    return first.score;
  }

  async writeState(state: TrainingState): Promise<void> {
    this.#first = undefined;
    await this.engine.writeState(state);
  }

  /** Takes the first step back before. */
  protected async ask<Result>(call: (engine: Engine) => Promise<Result>): Promise<Result> {
    if (this.#first) await this.writeState(this.#first.before);
    return call(this.engine);
  }
}
