import type { Digits } from '../digits/digitSet.ts';
import type { EngineName } from '../runs/config.ts';
import type { RunOrder } from '../messages/trainingMessages.ts';
import type { Engine } from '../training/engine.ts';
import type { EngineSupply, SuppliedEngine } from '../training/engineSupply.ts';
import { noiseDigits } from '../training/noiseDigits.ts';
import type { EngineReport } from '../runs/engineReport.ts';

export interface RunEngineCallbacks {
  readonly onPreparing: (message: string) => void;
  /** The engine is ready, or another one goes on in its place. */
  readonly onStarted: (report: EngineReport) => void;
  /** The first step was done in advance, and took so many seconds. */
  readonly onHeadStart: (seconds: number) => void;
}

/**
 * The engine of one run: while it trains, and later whenever it is asked for an answer. What a run has learned outlives its
 * engine, whose memory and threads other runs need.
 */
export class RunEngine {
  readonly #order: RunOrder;
  readonly #supply: EngineSupply;
  #engine: Engine | undefined;
  #weights: readonly Float32Array[] | undefined;

  constructor(order: RunOrder, supply: EngineSupply) {
    this.#order = order;
    this.#supply = supply;
  }

  /** The engine, where there is one just now. */
  get current(): Engine | undefined {
    return this.#engine;
  }

  /** Whether the run is finished and can still answer. */
  get hasLearned(): boolean {
    return this.#weights !== undefined;
  }

  /** Makes the engine that trains: `preferred` where the config leaves it open and that one can. */
  async create(
    digits: Digits,
    preferred: EngineName | undefined,
    callbacks: RunEngineCallbacks,
  ): Promise<Engine> {
    const { engine, report } = await this.#supplyPreferred(digits, preferred, callbacks);
    this.#engine = engine;
    callbacks.onStarted(report);
    return engine;
  }

  /** Keeps the weights of a run that is finished, and gives them. */
  async learn(): Promise<readonly Float32Array[] | undefined> {
    this.#weights = (await this.#engine?.readState())?.weights;
    return this.#weights;
  }

  /** The engine that answers for a finished run; undefined where it has learned nothing. */
  async restore(): Promise<Engine | undefined> {
    this.#engine ??= this.#weights && (await this.#restored(this.#weights));
    return this.#engine;
  }

  /** Gives back memory and threads; `restore` gets them again. */
  park(): void {
    this.#engine?.dispose();
    this.#engine = undefined;
  }

  /** Gives back everything. */
  release(): void {
    this.park();
    this.#weights = undefined;
  }

  async #supplyPreferred(
    digits: Digits,
    preferred: EngineName | undefined,
    { onStarted, ...others }: RunEngineCallbacks,
  ): Promise<SuppliedEngine> {
    const { config } = this.#order;
    const callbacks = { ...others, onReplaced: onStarted };
    if (preferred !== undefined && config.engine === 'automatic') {
      try {
        const { engine, report } = await this.#supply.create(
          { ...config, engine: preferred },
          digits,
          callbacks,
        );
        const reason = 'Runs that train together share one engine, so that their times can be compared.';
        return { engine, report: { ...report, reason } };
      } catch {
        // Not every engine trains every network; this run then has one of its own.
      }
    }
    return this.#supply.create(config, digits, callbacks);
  }

  async #restored(weights: readonly Float32Array[]): Promise<Engine> {
    const { config } = this.#order;
    const { engine } = await this.#supply.create(config, noiseDigits(config.batchSize));
    const moments = weights.map(({ length }) => new Float32Array(length));
    await engine.writeState({ steps: 0, weights, firstMoments: moments, secondMoments: moments });
    return engine;
  }
}
