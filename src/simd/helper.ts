import { instantiate } from './instance.ts';

/** What a helper needs to join an engine; memory and module are shared, not copied. */
export interface HelperTask {
  readonly module: WebAssembly.Module;
  readonly memory: WebAssembly.Memory;
  /** Number of the instance, from 1 on; the engine itself is 0. */
  readonly index: number;
}

/** Helps an engine until it dismisses its helpers. Blocks. */
export function help({ module, memory, index }: HelperTask): void {
  instantiate(module, memory).help(index);
}
