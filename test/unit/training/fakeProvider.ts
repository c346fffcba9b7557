import type { EngineName } from '../../../src/runs/config.ts';
import type { EngineSettings } from '../../../src/training/engine.ts';
import type { EngineProvider } from '../../../src/training/engineProvider.ts';
import { FakeEngine } from './fakeEngine.ts';

/** A clock that only engines move on. */
export class FakeClock {
  seconds = 0;

  readonly now = (): number => this.seconds;
}

export interface FakeProviderOptions {
  readonly name: EngineName;
  readonly slowerThan?: EngineName;
  readonly drawback?: string;
  /** Why it cannot be opened. */
  readonly failure?: string;
  /** Seconds of a step, by its number where they differ. */
  readonly stepSeconds?: number | ((step: number) => number);
  readonly clock?: FakeClock;
  /** The step at which each of its engines is lost. */
  readonly losesAt?: number;
  /** The step in which the loss is no number. */
  readonly divergesAt?: number;
  readonly stepsInFlight?: number;
}

/** Provides fake engines, and remembers what it was asked for. */
export class FakeProvider implements EngineProvider {
  readonly name: EngineName;
  readonly title: string;
  readonly slowerThan: EngineName | undefined;
  readonly canBeLost: boolean;
  readonly engines: FakeEngine[] = [];
  readonly settings: EngineSettings[] = [];
  opened = 0;
  readonly #options: FakeProviderOptions;

  constructor(options: FakeProviderOptions) {
    this.name = options.name;
    this.title = options.name.toUpperCase();
    this.slowerThan = options.slowerThan;
    this.canBeLost = options.losesAt !== undefined;
    this.#options = options;
  }

  async open() {
    this.opened += 1;
    if (this.#options.failure !== undefined) throw new Error(this.#options.failure);
    return { label: `${this.title} · device`, drawback: this.#options.drawback };
  }

  async create(settings: EngineSettings) {
    const {
      clock,
      stepSeconds = 1,
      losesAt = Infinity,
      divergesAt = Infinity,
      stepsInFlight = 1,
    } = this.#options;
    const engine = new FakeEngine({ name: this.name, stepsInFlight });
    Object.assign(engine, { losesAt, divergesAt });
    const step = engine.step.bind(engine);
    engine.step = async (indices, number) => {
      const score = await step(indices, number);
      if (clock) clock.seconds += typeof stepSeconds === 'number' ? stepSeconds : stepSeconds(number);
      return score;
    };
    this.settings.push(settings);
    this.engines.push(engine);
    return engine;
  }
}
