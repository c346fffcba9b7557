import type { WorkerPort } from '../../src/lab/workerLink.ts';
import { FakeWorker } from './fakeWorker.ts';

/** The worker's end of a conversation. */
export interface ServedPort<Request, Reply> {
  onmessage: ((event: MessageEvent<Request>) => void) | null;
  postMessage(reply: Reply): void;
}

/** A worker whose messages are served in the same thread, cloned as the browser does. */
export class ServedWorker<Request, Reply> extends FakeWorker<Request, Reply> {
  readonly port: ServedPort<Request, Reply> = { onmessage: null, postMessage: this.reply };

  constructor(serve: (port: ServedPort<Request, Reply>) => void) {
    super();
    serve(this.port);
  }

  override readonly postMessage: WorkerPort['postMessage'] = (request: Request) => {
    const data = structuredClone(request);
    this.sent.push(data);
    this.port.onmessage?.(new MessageEvent('message', { data }));
  };
}
