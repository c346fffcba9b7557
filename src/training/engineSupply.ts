import type { Digits } from '../digits/digitSet.ts';
import { tutorialNetwork } from '../network/tutorialNetwork.ts';
import type { RunConfig } from '../runs/config.ts';
import { isSameRun, speedKey } from '../runs/sameSettings.ts';
import { chooseEngine, type ChosenEngine } from './chooseEngine.ts';
import { ADAM_DEFAULTS, type Engine, type EngineSettings } from './engine.ts';
import type { EngineProvider } from './engineProvider.ts';
import { headStart, type EngineAhead } from './headStart.ts';
import { MEASURED_SECONDS } from './measuredSeconds.ts';
import { measureSpeed } from './measureSpeed.ts';
import { noiseDigits } from './noiseDigits.ts';
import { recoveringEngine } from './recoveringEngine.ts';
import type { EngineReport } from '../runs/engineReport.ts';

/** An engine with what the page is told about it. */
export interface SuppliedEngine {
  readonly engine: Engine;
  readonly report: EngineReport;
}

export interface SupplyCallbacks {
  /** A sentence for people about what is being prepared. */
  readonly onPreparing?: (message: string) => void;
  /** The engine was lost, and another one goes on in its place. */
  readonly onReplaced?: (report: EngineReport) => void;
  /** The first step was done in advance, and took so many seconds. */
  readonly onHeadStart?: (seconds: number) => void;
}

/** An engine that waits for its run. */
interface ReadyEngine {
  readonly config: RunConfig;
  readonly engine: EngineAhead;
  readonly chosen: ChosenEngine;
}

/** Chooses, makes and measures engines for configs, and remembers what it has found out about each. */
export class EngineSupply {
  readonly #providers: readonly EngineProvider[];
  /** A clock in seconds. */
  readonly #clock: () => number;
  readonly #choices = new Map<string, ChosenEngine>();
  readonly #speeds = new Map<string, number>();
  #ready: ReadyEngine | undefined;

  constructor(providers: readonly EngineProvider[], clock: () => number) {
    this.#providers = providers;
    this.#clock = clock;
  }

  /**
   * Makes the engine of the run that is likely to come next, and does its first step; `create` hands it out,
   * or makes room. One that can be lost is not made in advance. Rejects where none can be had, or where
   * `pause` does, which is awaited on the way.
   */
  async prepare(config: RunConfig, digits: Digits, pause?: () => Promise<void>): Promise<void> {
    this.giveBack();
    const chosen = await this.#choose(config);
    if (chosen.provider.canBeLost) return;
    const engine = await chosen.provider.create(engineSettings(config, digits));
    try {
      const ahead = await headStart(config, digits, engine, this.#clock, pause);
      this.#ready = { config, engine: ahead, chosen };
    } catch (error) {
      engine.dispose();
      throw error;
    }
  }

  /** Frees what was made in advance. */
  giveBack(): void {
    this.#ready?.engine.dispose();
    this.#ready = undefined;
  }

  /**
   * An engine for a run, in its seed's initial state; when its device is lost it goes on with another one.
   * Rejects with an `Error` for people where no engine can be had.
   */
  async create(
    config: RunConfig,
    digits: Digits,
    { onPreparing, onReplaced, onHeadStart }: SupplyCallbacks = {},
  ): Promise<SuppliedEngine> {
    const ready = this.#takeReady(config);
    if (ready) {
      ready.engine.onHandedOut = onHeadStart;
      return { engine: ready.engine, report: this.#reportOn(config, ready.chosen) };
    }
    onPreparing?.('Choosing the engine');
    const settings = engineSettings(config, digits);
    const chosen = await this.#choose(config);
    onPreparing?.(`Starting ${chosen.label}`);
    const first = await chosen.provider.create(settings);
    const report = this.#reportOn(config, chosen);
    // Copies of the state would hold up an engine that nothing can take away.
    if (!chosen.provider.canBeLost) return { engine: first, report };
    let losses = 0;
    const engine = await recoveringEngine(first, async () => {
      losses += 1;
      const next = await this.#replace(chosen.provider, settings, losses);
      onReplaced?.(next.report);
      return next.engine;
    });
    return { engine, report };
  }

  /**
   * Chooses an engine for a config and measures its speed on noise. Between steps it awaits `nextTask`, and
   * ends early where `isCancelled`.
   */
  async measure(
    config: RunConfig,
    isCancelled: () => boolean,
    nextTask: () => Promise<void>,
  ): Promise<EngineReport> {
    this.giveBack();
    const chosen = await this.#choose(config);
    const engine = await chosen.provider.create(engineSettings(config, noiseDigits(config.batchSize)));
    try {
      const speed = await measureSpeed(engine, {
        batchSize: config.batchSize,
        seconds: MEASURED_SECONDS,
        clock: this.#clock,
        isCancelled,
        nextTask,
      });
      if (!isCancelled()) this.#speeds.set(speedKeyOf(config, chosen), speed);
      return this.#reportOn(config, chosen);
    } finally {
      engine.dispose();
    }
  }

  /** The engine that waits for a run with this config; one that waits for another makes room. */
  #takeReady(config: RunConfig): ReadyEngine | undefined {
    const ready = this.#ready;
    this.#ready = undefined;
    if (ready && isSameRun(ready.config, config)) return ready;
    ready?.engine.dispose();
    return undefined;
  }

  async #choose(config: RunConfig): Promise<ChosenEngine> {
    const key = speedKey(config);
    const known = this.#choices.get(key);
    // Its device may have been lost since; opening an open one costs nothing.
    if (known !== undefined && (await canOpen(known.provider))) return known;
    const settings = engineSettings(config, noiseDigits(config.batchSize));
    const chosen = await chooseEngine(config.engine, this.#providers, settings, this.#clock);
    this.#choices.set(key, chosen);
    return chosen;
  }

  /**
   * The same engine once more after its first loss; then, or where that fails, the first other one that
   * starts.
   */
  async #replace(lost: EngineProvider, settings: EngineSettings, losses: number): Promise<SuppliedEngine> {
    const others = this.#providers.filter((provider) => provider !== lost);
    let failure: unknown;
    for (const provider of losses === 1 ? [lost, ...others] : others) {
      try {
        const { label } = await provider.open();
        const engine = await provider.create(settings);
        const reason =
          provider === lost
            ? `${lost.title} was lost and has been started again.`
            : `${lost.title} was lost, so training goes on with ${provider.title}.`;
        return { engine, report: { name: provider.name, label, reason, digitsPerSecond: undefined } };
      } catch (error) {
        failure = error;
      }
    }
    throw new Error(`${lost.title} was lost, and no other engine starts; reload the page to train again.`, {
      cause: failure,
    });
  }

  #reportOn(config: RunConfig, chosen: ChosenEngine): EngineReport {
    const { provider, label, reason } = chosen;
    const digitsPerSecond = this.#speeds.get(speedKeyOf(config, chosen));
    return { name: provider.name, label, reason, digitsPerSecond };
  }
}

/** What an engine needs to train a run with this config. */
export function engineSettings(config: RunConfig, digits: Digits): EngineSettings {
  const { learningRate, batchSize, seed } = config;
  const network = tutorialNetwork(config);
  return { network, digits, adam: { ...ADAM_DEFAULTS, learningRate }, batchSize, seed };
}

/** Of the engine that was chosen, whether by hand or not. */
function speedKeyOf(config: RunConfig, { provider }: ChosenEngine): string {
  return speedKey({ ...config, engine: provider.name });
}

async function canOpen(provider: EngineProvider): Promise<boolean> {
  try {
    await provider.open();
    return true;
  } catch {
    return false;
  }
}
