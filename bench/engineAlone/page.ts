/** A binary of the engine, and the crop on each side of the network that it trains. */
export interface AloneRun {
  readonly binary: Uint8Array<ArrayBuffer>;
  readonly crop: number;
}

declare global {
  interface Window {
    /** Digits a second of one thread, with an engine whose binary comes in Base64. */
    trainAlone: (base64: string, crop: number) => Promise<number>;
  }
}

window.trainAlone = (base64, crop) =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<number>) => {
      worker.terminate();
      resolve(data);
    });
    worker.addEventListener('error', ({ message }) => reject(new Error(message)));
    const binary = Uint8Array.from(atob(base64), (character) => character.codePointAt(0) ?? 0);
    const run: AloneRun = { binary, crop };
    worker.postMessage(run);
  });
