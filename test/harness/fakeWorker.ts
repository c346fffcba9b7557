import type { WorkerPort } from '../../src/lab/workerLink.ts';

/** A worker that does nothing by itself: the test reads what it was sent and answers in its place. */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the caller says what may be replied
export class FakeWorker<Request, Reply> extends EventTarget implements WorkerPort {
  readonly sent: Request[] = [];
  terminated = false;

  readonly postMessage: WorkerPort['postMessage'] = (request: Request, options) => {
    const transfer = Array.isArray(options) ? options : (options?.transfer ?? []);
    this.sent.push(structuredClone(request, { transfer }));
  };

  terminate(): void {
    this.terminated = true;
  }

  readonly reply = (reply: Reply): void => {
    this.dispatchEvent(new MessageEvent('message', { data: reply }));
  };

  crash(message: string): void {
    this.dispatchEvent(Object.assign(new Event('error'), { message }));
  }
}

/** Creates fake workers and remembers them, the newest last. */
export function fakeWorkers<Request, Reply>(): {
  readonly workers: FakeWorker<Request, Reply>[];
  readonly create: () => WorkerPort;
  readonly newest: () => FakeWorker<Request, Reply>;
} {
  const workers: FakeWorker<Request, Reply>[] = [];
  return {
    workers,
    create: () => {
      const worker = new FakeWorker<Request, Reply>();
      workers.push(worker);
      return worker;
    },
    newest: () => {
      const worker = workers.at(-1);
      if (!worker) throw new Error('No worker has been created yet.');
      return worker;
    },
  };
}
