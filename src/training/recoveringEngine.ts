import type { Score } from '../runs/metrics.ts';
import type { Engine, TrainingState } from './engine.ts';
import { EngineLostError } from './engineLostError.ts';
import { WrappedEngine } from './wrappedEngine.ts';

/** Steps between two copies: few enough to be done again in a moment, enough that copying costs nothing. */
const STEPS_BETWEEN_SNAPSHOTS = 100;

interface Step {
  readonly indices: Uint32Array;
  readonly step: number;
}

/**
 * Makes an engine that outlives the device it runs on. It keeps a copy of the training state and the batches
 * since; when the engine is lost (`EngineLostError`) it takes another one from `replace`, restores the copy,
 * trains those batches again and goes on. As a step depends on nothing else, the run stays the run it would
 * have been.
 *
 * If the new engine is lost as well `replace` is asked again; where it rejects, so do the calls that needed
 * it.
 */
export async function recoveringEngine(
  engine: Engine,
  replace: (loss: EngineLostError) => Promise<Engine>,
): Promise<Engine> {
  return new RecoveringEngine(engine, await engine.readState(), replace);
}

class RecoveringEngine extends WrappedEngine {
  protected engine: Engine;
  #snapshot: TrainingState;
  readonly #replace: (loss: EngineLostError) => Promise<Engine>;
  /** The steps begun since the snapshot, in order. */
  #stepsSince: Step[] = [];
  /** Scores of steps that were under way when the engine was lost, by their number. */
  readonly #repeated = new Map<number, Score>();
  #recovery: Promise<void> | undefined;
  #copying = false;

  constructor(engine: Engine, snapshot: TrainingState, replace: (loss: EngineLostError) => Promise<Engine>) {
    super();
    this.engine = engine;
    this.#snapshot = snapshot;
    this.#replace = replace;
  }

  async step(indices: Uint32Array, step: number): Promise<Score> {
    await this.#recovery;
    const engine = this.engine;
    this.#stepsSince.push({ indices, step });
    try {
      const score = engine.step(indices, step);
      this.#copyWhenDue(engine);
      return await score;
    } catch (error) {
      await this.#recoverFrom(engine, error);
      const score = this.#repeated.get(step);
      this.#repeated.delete(step);
      if (score === undefined) throw error;
      return score;
    }
  }

  async writeState(state: TrainingState): Promise<void> {
    this.#snapshot = state;
    this.#stepsSince = [];
    // When it is lost meanwhile the recovery has written the state already; writing it twice does no harm.
    await this.ask((engine) => engine.writeState(state));
  }

  /** Asks again where the engine was lost meanwhile. */
  protected async ask<Result>(call: (engine: Engine) => Promise<Result>): Promise<Result> {
    for (;;) {
      await this.#recovery;
      const engine = this.engine;
      try {
        return await call(engine);
      } catch (error) {
        await this.#recoverFrom(engine, error);
      }
    }
  }

  /**
   * Copies the state after the steps begun so far; they are done again from the last copy until this one is
   * complete.
   */
  #copyWhenDue(engine: Engine): void {
    const steps = this.#stepsSince;
    const covered = steps.length;
    if (this.#copying || covered < STEPS_BETWEEN_SNAPSHOTS) return;
    this.#copying = true;
    void engine
      .readState()
      .then((state) => {
        // Another engine or another state may have taken the place of the one that was read.
        if (engine !== this.engine || steps !== this.#stepsSince) return;
        this.#snapshot = state;
        this.#stepsSince = steps.slice(covered);
      })
      // The step that comes next meets the same failure and deals with it.
      .catch(() => undefined)
      .finally(() => (this.#copying = false));
  }

  /** Settles when a successor of `lost` is where `lost` was; throws errors that are no loss. */
  async #recoverFrom(lost: Engine, error: unknown): Promise<void> {
    if (!(error instanceof EngineLostError)) throw error;
    if (lost === this.engine) {
      this.#recovery ??= this.#recover(error).finally(() => (this.#recovery = undefined));
    }
    await this.#recovery;
  }

  async #recover(loss: EngineLostError): Promise<void> {
    try {
      this.engine.dispose();
      this.engine = await this.#replace(loss);
      await this.engine.writeState(this.#snapshot);
      for (const { indices, step } of this.#stepsSince) {
        this.#repeated.set(step, await this.engine.step(indices, step));
      }
    } catch (error) {
      if (!(error instanceof EngineLostError)) throw error;
      await this.#recover(error);
    }
  }
}
