import type { EngineName } from './config.ts';

/** Which engine runs, why, and how fast. */
export interface EngineReport {
  readonly name: EngineName;
  /** For people, such as "WebAssembly SIMD" or "WebGL · NVIDIA RTX 4060". */
  readonly label: string;
  /** One sentence: why this engine and not another. */
  readonly reason: string;
  /** Digits trained a second with the config that was measured; undefined where it was not measured. */
  readonly digitsPerSecond: number | undefined;
}
