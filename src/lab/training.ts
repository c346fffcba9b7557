import type { Digits } from '../digits/digitSet.ts';
import type { RunConfig } from '../runs/config.ts';
import type {
  EngineReport,
  NextRun,
  RunOrder,
  TrainingReply,
  TrainingRequest,
} from '../runs/trainingMessages.ts';
import { messageOf } from '../runs/messageOf.ts';
import { areQuicklySent, buffersOf, copyDigits } from './copyDigits.ts';
import { inBursts } from './inBursts.ts';
import { inOrder } from './inOrder.ts';
import { createWorkerLink, type WorkerPort } from './workerLink.ts';

/** What is told of one run. */
export type RunReply = Extract<TrainingReply, { readonly run: string }>;
export type RunCommand = Extract<TrainingRequest, { readonly type: 'pause' | 'resume' | 'step' | 'stop' }>;

/** What runs that train together start with. */
export interface RunStart {
  readonly runs: readonly RunOrder[];
  readonly digits: Digits;
  /** Wait before the first step. */
  readonly paused: boolean;
}

/** The page's end of the training worker. */
export interface TrainingClient {
  /** Chooses the engine for `config` and measures its speed; rejects where none works or a run is under way. */
  measure(config: RunConfig): Promise<EngineReport>;
  /**
   * The run that is likely to come next: its engine is made in advance, where the worker need not be given a copy of the digits
   * for it. Without one, what was made is given back.
   */
  prepare(next: NextRun | undefined): void;
  /** Begins runs beside those under way; all train in turns. */
  start(start: RunStart): void;
  command(command: RunCommand): void;
  /** The digit (784 bytes) whose probabilities come with the progress of `runs` from now on. */
  watch(runs: readonly string[], pixels: Uint8Array): void;
  /** Hears everything that is told of runs; a crash of the worker is a `failed` of each run that was under way. */
  onReply(listener: (reply: RunReply) => void): void;
  /** Ends the worker; measurements that wait are rejected. */
  dispose(): void;
}

interface Measurement {
  readonly resolve: (report: EngineReport) => void;
  readonly reject: (error: Error) => void;
}

/** Opens the training worker. */
export function createTrainingClient(createWorker: () => WorkerPort = createTrainingWorker): TrainingClient {
  const listeners: ((reply: RunReply) => void)[] = [];
  const measurements = new Map<number, Measurement>();
  const underWay = new Set<string>();
  let measured = 0;

  const tell = (reply: RunReply): void => {
    if (isLast(reply)) underWay.delete(reply.run);
    for (const listener of listeners) listener(reply);
  };

  const receive = (reply: TrainingReply): void => {
    if (reply.type !== 'measured' && reply.type !== 'unmeasured') {
      tell(reply);
      return;
    }
    const measurement = measurements.get(reply.id);
    measurements.delete(reply.id);
    if (reply.type === 'measured') measurement?.resolve(reply.engine);
    else measurement?.reject(new Error(reply.message));
  };

  const rejectAll = (message: string): void => {
    for (const { reject } of measurements.values()) reject(new Error(message));
    measurements.clear();
  };

  const failAll = (runs: Iterable<string>, message: string): void => {
    for (const run of runs) tell({ type: 'failed', run, message });
  };

  // A page that was busy while several came draws once what they change.
  const replies = inBursts(receive);
  const link = createWorkerLink<TrainingRequest, TrainingReply>({
    createWorker,
    onReply: replies.add,
    onCrash: (reason) => {
      replies.flush();
      const message = `The worker that trains has stopped; the next run starts it anew. ${reason}`;
      rejectAll(message);
      failAll(underWay, message);
    },
  });

  const startWithCopy = async ({ runs, digits, paused }: RunStart): Promise<void> => {
    try {
      const copy = await copyDigits(digits, Math.max(...runs.map(({ config }) => config.trainingDigits)));
      // The worker may have crashed meanwhile, and with it the runs.
      const left = runs.filter(({ run }) => underWay.has(run));
      if (left.length > 0) link.send({ type: 'start', runs: left, digits: copy, paused }, buffersOf(copy));
    } catch (error) {
      failAll(
        runs.map(({ run }) => run),
        `There is no room for a copy of the digits. ${messageOf(error)}`,
      );
    }
  };

  // What is asked while digits are being copied waits, so that all arrives as it was asked.
  const queue = inOrder();

  return {
    measure: (config) =>
      new Promise((resolve, reject) => {
        measured += 1;
        measurements.set(measured, { resolve, reject });
        const id = measured;
        queue.add(() => link.send({ type: 'measure', id, config }));
      }),
    prepare: (next) =>
      queue.add(() => {
        const isReady = next !== undefined && areQuicklySent(next.digits);
        link.send({ type: 'prepare', next: isReady ? next : undefined });
      }),
    start: (start) => {
      for (const { run } of start.runs) underWay.add(run);
      queue.add(() =>
        areQuicklySent(start.digits) ? link.send({ type: 'start', ...start }) : startWithCopy(start),
      );
    },
    command: (command) => queue.add(() => link.send(command)),
    watch: (runs, pixels) => {
      const copy = pixels.slice();
      queue.add(() => link.send({ type: 'watch', runs, pixels: copy }));
    },
    onReply: (listener) => void listeners.push(listener),
    dispose: () => {
      queue.clear();
      replies.close();
      underWay.clear();
      link.terminate();
      rejectAll('The worker that trains has been ended.');
    },
  };
}

/** Whether nothing can go wrong any more with the run. */
function isLast(reply: RunReply): boolean {
  return reply.type === 'failed' || (reply.type === 'phase' && ['finished', 'stopped'].includes(reply.phase));
}

function createTrainingWorker(): WorkerPort {
  return new Worker(new URL('../worker/train.ts', import.meta.url), { type: 'module', name: 'train' });
}
