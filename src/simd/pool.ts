import type { HelperTask } from './helper.ts';
import { ThreadChooser } from './threadChooser.ts';

/** A thread that can help an engine; in the browser a worker. */
export interface HelperThread {
  /** Starts helping; until the engine dismisses its helpers the thread listens to nothing else. */
  help(task: HelperTask): void;
  terminate(): void;
}

/** The compiled engine, and threads that help one engine at a time. */
export interface SimdPool {
  readonly module: WebAssembly.Module;
  readonly helpers: readonly HelperThread[];
  /** What is known of the machine outlives an engine. */
  readonly chooser: ThreadChooser;
  /** Set while an engine lives on the pool. */
  busy: boolean;
}

/** More threads would find too few parts of a batch to share. */
const MAXIMUM_THREADS = 16;

/**
 * A pool of `helperCount` threads beside the one that calls. An engine need not wait until they have started, which they
 * can only do while the calling thread is in its event loop: until then it works alone.
 */
export function openPool(
  module: WebAssembly.Module,
  helperCount: number,
  spawn: () => HelperThread = spawnWorker,
): SimdPool {
  const helpers = Array.from({ length: helperCount }, spawn);
  return { module, helpers, chooser: new ThreadChooser(helperCount + 1), busy: false };
}

/** Ends the pool's threads. */
export function closePool({ helpers }: SimdPool): void {
  for (const helper of helpers) helper.terminate();
}

/** How many helpers the machine has cores for: none where memory cannot be shared. */
export function helperCountOfMachine(): number {
  if (!globalThis.crossOriginIsolated) return 0;
  return Math.min(navigator.hardwareConcurrency, MAXIMUM_THREADS) - 1;
}

function spawnWorker(): HelperThread {
  // In one expression, or the build does not see that this is a worker.
  const worker = new Worker(new URL('./helperWorker.ts', import.meta.url), {
    type: 'module',
    name: 'SIMD helper',
  });
  return {
    help: (task) => worker.postMessage(task),
    terminate: () => worker.terminate(),
  };
}
