import type { EngineName } from '../../runs/config.ts';

/** A TensorFlow.js back end that is ready to compute, with the kernels that training needs. */
export interface OpenBackend {
  readonly name: Exclude<EngineName, 'simd'>;
  /** For people, such as "WebGL · NVIDIA GeForce RTX 4060". */
  readonly label: string;
  /** See `OpenedProvider.drawback`. */
  readonly drawback: string | undefined;
  /** See `Engine.stepsInFlight`. */
  readonly stepsInFlight: number;
  /** Whether it has to be opened again before it computes anything more. */
  isLost(): boolean;
  /**
   * Runs `work` with this back end as TensorFlow.js's current one; what it does before its first `await` counts.
   * Rejects with an `EngineLostError` where the device was lost before, meanwhile, or does not answer.
   */
  run<Result>(work: () => Promise<Result>): Promise<Result>;
}
