import { Worker } from 'node:worker_threads';
import type { HelperThread } from '../../../src/simd/pool.ts';

/** What `helperWorker.ts` does, for Node's threads, which load no TypeScript. */
const SOURCE = `
  const { parentPort } = require('node:worker_threads');
  parentPort.on('message', ({ module, memory, index }) => {
    new WebAssembly.Instance(module, { env: { memory } }).exports.help(index);
  });
`;

/** A thread of Node that helps an engine. */
export function spawnNodeHelper(): HelperThread {
  const worker = new Worker(SOURCE, { eval: true });
  return {
    ready: new Promise((resolve) => worker.once('online', resolve)),
    help: (task) => worker.postMessage(task),
    terminate: () => void worker.terminate(),
  };
}
