import type { Arithmetic } from '../../../src/simd/binary.ts';

export interface RunOptions {
  /** What the page would choose, if nothing else is said. */
  readonly arithmetic: Arithmetic | undefined;
  readonly helpers: number;
}

/** Of all weights after the repeatable run in this browser, and in Node. */
export interface HashesOfRun {
  readonly actual: string;
  readonly expected: string;
}

declare global {
  interface Window {
    hashesOfRun: (options: RunOptions) => Promise<HashesOfRun>;
  }
}

/** Trains the repeatable run in a worker. */
window.hashesOfRun = (options) =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<HashesOfRun>) => {
      worker.terminate();
      resolve(data);
    });
    worker.addEventListener('error', ({ message }) => reject(new Error(message)));
    worker.postMessage(options);
  });
