/** Trains the repeatable run in a worker with so many helpers, and gives the hash of its weights. */
export type HashOfRun = (helpers: number) => Promise<string>;

declare global {
  interface Window {
    hashOfRun: HashOfRun;
  }
}

window.hashOfRun = (helpers) =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<string>) => {
      worker.terminate();
      resolve(data);
    });
    worker.addEventListener('error', ({ message }) => reject(new Error(message)));
    worker.postMessage(helpers);
  });
