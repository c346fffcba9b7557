import type { EngineName } from '../runs/config.ts';
import type { Engine, EngineSettings } from './engine.ts';

/** One kind of engine: how to find out whether it runs on this machine, and how to make one. */
export interface EngineProvider {
  readonly name: EngineName;
  /** Its name for people, such as "WebAssembly". */
  readonly title: string;
  /**
   * An engine that is faster wherever it runs. Where that one is to be had, the automatic choice does not
   * even open this one.
   */
  readonly slowerThan?: EngineName | undefined;
  /**
   * Whether its engines may lose the device that they run on (`EngineLostError`), so that copies of their
   * state are kept.
   */
  readonly canBeLost?: boolean;
  /**
   * Opens what its engines run on, or opens it again after a loss; where it has a drawback that may be put
   * off until an engine is made. Cheap when it is open already. Rejects with an `Error` whose message says
   * for people why it cannot run here.
   */
  open(): Promise<OpenedProvider>;
  /** Makes an engine with the initial weights of `settings`; only after `open`. */
  create(settings: EngineSettings): Promise<Engine>;
}

export interface OpenedProvider {
  /** The title with what is known of the device, such as "WebGL · NVIDIA RTX 4060". */
  readonly label: string;
  /**
   * Why the automatic choice takes another engine where there is one: a sentence for people, without the full
   * stop; undefined where it may well be the fastest.
   */
  readonly drawback: string | undefined;
}
