import type { HelperTask } from './helper.ts';
import { ThreadChooser } from './threadChooser.ts';

/** A thread that can help an engine; in the browser a worker. */
export interface HelperThread {
  /** Settles once the thread has started and listens. */
  readonly ready: Promise<void>;
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

/** Seconds to wait for the helpers' start; one that comes later helps the next engine. */
const STARTING_SECONDS = 5;

/**
 * A pool of `helperCount` threads beside the one that calls. They can only start while the calling thread is in its event
 * loop: `helpersReady` waits for that. An engine that was made before works alone until they come.
 */
export function openPool(
  module: WebAssembly.Module,
  helperCount: number,
  spawn: () => HelperThread = spawnWorker,
): SimdPool {
  const helpers = Array.from({ length: helperCount }, spawn);
  return { module, helpers, chooser: new ThreadChooser(helperCount + 1), busy: false };
}

/** Settles when the pool's threads have started, or have had time enough. */
export async function helpersReady({ helpers }: SimdPool): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const patience = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, STARTING_SECONDS * 1000);
  });
  await Promise.race([Promise.all(helpers.map(({ ready }) => ready)), patience]);
  clearTimeout(timer);
}

/** Ends the pool's threads. */
export function closePool({ helpers }: SimdPool): void {
  for (const helper of helpers) helper.terminate();
}

/** The cores that the machine says it has. */
export function coresOfMachine(): number {
  return navigator.hardwareConcurrency;
}

/** How many helpers the machine has cores for: none where memory cannot be shared. */
export function helperCountOfMachine(): number {
  if (!globalThis.crossOriginIsolated) return 0;
  return Math.min(coresOfMachine(), MAXIMUM_THREADS) - 1;
}

function spawnWorker(): HelperThread {
  // In one expression, or the build does not see that this is a worker.
  const worker = new Worker(new URL('./helperWorker.ts', import.meta.url), {
    type: 'module',
    name: 'SIMD helper',
  });
  return {
    ready: new Promise((resolve) => {
      worker.onmessage = () => resolve();
    }),
    help: (task) => worker.postMessage(task),
    terminate: () => worker.terminate(),
  };
}
