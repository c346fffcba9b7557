import type { Experiments } from './worker.ts';

/** Runs one of the worker's experiments, in a worker of its own. */
export type RunExperiment = <Name extends keyof Experiments>(
  name: Name,
  ...parameters: Parameters<Experiments[Name]>
) => Promise<Awaited<ReturnType<Experiments[Name]>>>;

declare global {
  interface Window {
    runExperiment: RunExperiment;
  }
}

window.runExperiment = (name, ...parameters) =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data }) => {
      worker.terminate();
      resolve(data);
    });
    worker.addEventListener('error', ({ message }) => reject(new Error(message)));
    worker.postMessage({ name, parameters });
  });
