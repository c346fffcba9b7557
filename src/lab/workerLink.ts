/** The page's view of a worker. */
export type WorkerPort = Pick<Worker, 'postMessage' | 'terminate' | 'addEventListener'>;

/** What becomes of a worker's messages. */
export interface WorkerLinkOptions<Reply> {
  readonly createWorker: () => WorkerPort;
  readonly onReply: (reply: Reply) => void;
  /** The worker has stopped by an error; the next request starts a new one. The message is for people. */
  readonly onCrash: (message: string) => void;
}

/** A worker that is started when it is first needed, and again after a crash. */
export interface WorkerLink<Request> {
  /** Sends a request; the memory in `transfer` moves to the worker instead of being copied. */
  send(request: Request, transfer?: Transferable[]): void;
  /** Ends the worker, as if it had crashed but without a word. */
  terminate(): void;
}

/** Keeps one worker at the other end. */
export function createWorkerLink<Request, Reply>({
  createWorker,
  onReply,
  onCrash,
}: WorkerLinkOptions<Reply>): WorkerLink<Request> {
  let worker: WorkerPort | undefined;

  const start = (): WorkerPort => {
    const started = createWorker();
    const crash = (message: string): void => {
      if (worker !== started) return;
      terminate();
      onCrash(message);
    };
    started.addEventListener('message', ({ data }: MessageEvent<Reply>) => {
      if (worker === started) onReply(data);
    });
    started.addEventListener('error', (event) => {
      event.preventDefault();
      // A worker whose script cannot be had says nothing at all.
      crash(event.message || 'Its script did not load.');
    });
    started.addEventListener('messageerror', () => crash('One of its messages could not be read.'));
    return started;
  };

  const terminate = (): void => {
    worker?.terminate();
    worker = undefined;
  };

  return {
    send: (request, transfer = []) => {
      worker ??= start();
      worker.postMessage(request, transfer);
    },
    terminate,
  };
}
