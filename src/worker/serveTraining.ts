import type { TrainingReply, TrainingRequest } from '../runs/trainingMessages.ts';
import type { EngineProvider } from '../training/engineProvider.ts';
import { EngineSupply } from '../training/engineSupply.ts';
import { TaskQueue } from './taskQueue.ts';
import { TrainingRun, type StartRequest } from './trainingRun.ts';
import { messageOf } from '../runs/messageOf.ts';

/** The worker's end of the conversation: its global scope, or in tests a port of a MessageChannel. */
export interface TrainingPort {
  onmessage: ((event: MessageEvent<TrainingRequest>) => void) | null;
  postMessage(reply: TrainingReply): void;
}

export interface TrainingServing {
  /** The engines, the likely fastest first. */
  readonly providers: readonly EngineProvider[];
  /** Milliseconds since any moment. */
  readonly now?: () => number;
}

type MeasureRequest = Extract<TrainingRequest, { readonly type: 'measure' }>;

/** Trains and measures as `port` asks, one thing at a time; the newest request for a run or a measurement counts. */
export function serveTraining(
  port: TrainingPort,
  { providers, now = () => performance.now() }: TrainingServing,
): void {
  const supply = new EngineSupply(providers, () => now() / 1000);
  const post = (reply: TrainingReply): void => port.postMessage(reply);
  let watched: Uint8Array | undefined;
  let run: TrainingRun | undefined;
  let measurement: AbortController | undefined;
  let work = Promise.resolve();

  // Jobs tell the page of their own failures; one that fails even so must not keep the next from its turn.
  const enqueue = (job: () => Promise<void>): void => {
    work = work.then(job).catch(() => undefined);
  };

  const start = (request: StartRequest): void => {
    measurement?.abort();
    const previous = run;
    const next = new TrainingRun(request, { supply, post, now, watched: () => watched });
    run = next;
    previous?.controls.stop();
    enqueue(async () => {
      previous?.release();
      await next.run();
    });
  };

  const measure = ({ id, config }: MeasureRequest): void => {
    measurement?.abort();
    if (run?.isUnderWay === true) {
      post({ type: 'unmeasured', id, message: 'A run is under way; stop it to measure the speed.' });
      return;
    }
    const { signal } = (measurement = new AbortController());
    enqueue(async () => {
      const tasks = new TaskQueue();
      try {
        signal.throwIfAborted();
        // Some engines need all threads for themselves.
        run?.parkEngine();
        const engine = await supply.measure(
          config,
          () => signal.aborted,
          () => tasks.next(),
        );
        signal.throwIfAborted();
        post({ type: 'measured', id, engine });
      } catch (error) {
        const message = signal.aborted ? 'A newer request took its place.' : messageOf(error);
        post({ type: 'unmeasured', id, message });
      } finally {
        tasks.close();
      }
    });
  };

  port.onmessage = ({ data: request }) => {
    switch (request.type) {
      case 'measure':
        return measure(request);
      case 'start':
        return start(request);
      case 'watch': {
        watched = request.pixels;
        const watching = run;
        watching?.watch();
        // Without an engine there are no probabilities; the run's result stands all the same.
        if (watching?.isUnderWay === false) enqueue(() => watching.answerWatch().catch(() => undefined));
        return undefined;
      }
      case 'pause':
      case 'resume':
      case 'step':
      case 'stop': {
        const commanded = run;
        if (request.run !== commanded?.id) return undefined;
        commanded.controls[request.type]();
        if (!commanded.isUnderWay && request.type === 'stop') enqueue(async () => commanded.release());
        return undefined;
      }
      default:
        return request satisfies never;
    }
  };
}
