import type { SplitName } from '../digits/digitSet.ts';
import type { EngineName } from '../runs/config.ts';
import type { Score } from '../runs/metrics.ts';
import type { Engine, Evaluation, TrainingState } from './engine.ts';

/** An engine that is another one's, with something done around its calls. */
export abstract class WrappedEngine implements Engine {
  /** The engine within, just now. */
  protected abstract readonly engine: Engine;

  get name(): EngineName {
    return this.engine.name;
  }

  get stepsInFlight(): number {
    return this.engine.stepsInFlight;
  }

  get coresShared(): number {
    return this.engine.coresShared;
  }

  abstract step(indices: Uint32Array, step: number): Promise<Score>;

  settle(): Promise<void> {
    return this.engine.settle();
  }

  abstract writeState(state: TrainingState): Promise<void>;

  evaluate(split: SplitName, from: number, to: number): Promise<Evaluation> {
    return this.ask((engine) => engine.evaluate(split, from, to));
  }

  predict(pixels: Uint8Array): Promise<Float32Array> {
    return this.ask((engine) => engine.predict(pixels));
  }

  readWeights(count: number): Promise<readonly Float32Array[]> {
    return this.ask((engine) => engine.readWeights(count));
  }

  readState(): Promise<TrainingState> {
    return this.ask((engine) => engine.readState());
  }

  dispose(): void {
    this.engine.dispose();
  }

  /** Makes a call of the engine within, when it is as it is to be seen from outside. */
  protected abstract ask<Result>(call: (engine: Engine) => Promise<Result>): Promise<Result>;
}
