import type { Digits } from '../digits/digitSet.ts';
import type { RunConfig } from '../runs/config.ts';
import type { RunOrder, TrainingReply, TrainingRequest } from '../messages/trainingMessages.ts';
import { messageOf } from '../basics/messageOf.ts';
import { areQuicklySent, buffersOf, copyDigits } from './copyDigits.ts';
import { inBursts } from './inBursts.ts';
import { inOrder } from './inOrder.ts';
import { createWorkerLink, type WorkerPort } from './workerLink.ts';
import type { EngineReport } from '../runs/engineReport.ts';

/** What the worker says about one run. */
export type RunReply = Extract<TrainingReply, { readonly run: string }>;
export type RunCommand = Extract<TrainingRequest, { readonly type: 'pause' | 'resume' | 'step' | 'stop' }>;

/** What runs that train together start with. */
export interface RunStart {
  readonly runs: readonly RunOrder[];
  readonly digits: Digits;
  /** Wait before the first step. */
  readonly paused: boolean;
}

/** A run that may begin soon. */
export interface NextRun {
  readonly config: RunConfig;
  readonly digits: Digits;
}

/** The page's end of the training worker. */
export interface TrainingClient {
  /**
   * Chooses the engine for `config` and measures its speed; rejects where none works or a run is under way.
   */
  measure(config: RunConfig): Promise<EngineReport>;
  /**
   * The run that is likely to come next: its engine is made in advance. Without one, what was made is given
   * back.
   */
  prepare(next: NextRun | undefined): void;
  /** Begins runs in addition to those under way; all train in turns. */
  start(start: RunStart): void;
  command(command: RunCommand): void;
  /** The digit (784 bytes) whose probabilities alone come with the progress of `run` from now on. */
  watch(run: string, pixels: Uint8Array): void;
  /**
   * Hears everything that the worker says about runs; a crash of the worker is a `failed` of each run that
   * was under way.
   */
  onReply(listener: (reply: RunReply) => void): void;
  /** Ends the worker; measurements that wait are rejected. */
  dispose(): void;
}

type ProgressReply = Extract<TrainingReply, { readonly type: 'progress' }>;

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
  let watched = 0;
  /** The digits that the worker has. */
  let given: Digits | undefined;

  const tell = (reply: RunReply): void => {
    if (isLast(reply)) underWay.delete(reply.run);
    for (const listener of listeners) listener(reply);
  };

  const receive = (reply: TrainingReply): void => {
    if (reply.type !== 'measured' && reply.type !== 'unmeasured') {
      tell(reply.type === 'progress' ? withoutOldAnswer(reply) : reply);
      return;
    }
    const measurement = measurements.get(reply.id);
    measurements.delete(reply.id);
    if (reply.type === 'measured') measurement?.resolve(reply.engine);
    else measurement?.reject(new Error(reply.message));
  };

  /** An answer that was on its way when another digit was picked is none for that one. */
  const withoutOldAnswer = (reply: ProgressReply): ProgressReply =>
    reply.watch === watched ? reply : { ...reply, progress: { ...reply.progress, probabilities: undefined } };

  const rejectAll = (message: string): void => {
    for (const { reject } of measurements.values()) reject(new Error(message));
    measurements.clear();
  };

  const failAll = (runs: readonly string[], message: string): void => {
    for (const run of runs) tell({ type: 'failed', run, message });
  };

  // A page that was busy while several came draws once what they change.
  const replies = inBursts(receive);
  const link = createWorkerLink<TrainingRequest, TrainingReply>({
    createWorker,
    onReply: replies.add,
    onCrash: (reason) => {
      // Who hears that a run has ended may start the next: that one is the new worker's, which has no digits
      // yet.
      const begun = [...underWay];
      given = undefined;
      replies.flush();
      const lost = begun.filter((run) => underWay.has(run));
      const message = `The worker that trains has stopped; the next run starts it anew. ${reason}`;
      rejectAll(message);
      failAll(lost, message);
    },
  });

  // What is asked while digits are being copied waits, so that all arrives as it was asked.
  const queue = inOrder();

  const give = (digits: Digits, sent: Digits, transfer: ArrayBufferLike[] = []): void => {
    link.send({ type: 'digits', digits: sent }, transfer);
    given = digits;
  };

  const giveCopy = async (digits: Digits): Promise<void> => {
    const copy = await copyDigits(digits);
    give(digits, copy, buffersOf(copy));
  };

  /**
   * Does `work` when the worker has the digits. They are given once: digits that are all there never change.
   */
  const withDigits = (digits: Digits, work: () => void, onFailure: (error: unknown) => void): void =>
    queue.add(() => {
      if (digits === given) return work();
      if (!areQuicklySent(digits)) return giveCopy(digits).then(work, onFailure);
      give(digits, digits);
      return work();
    });

  return {
    measure: (config) =>
      new Promise((resolve, reject) => {
        measured += 1;
        measurements.set(measured, { resolve, reject });
        const id = measured;
        queue.add(() => link.send({ type: 'measure', id, config }));
      }),
    prepare: (next) => {
      const ask = (): void => link.send({ type: 'prepare', config: next?.config });
      // Where there is no room for digits the run will say so.
      if (next) withDigits(next.digits, ask, () => undefined);
      else queue.add(ask);
    },
    start: ({ runs, digits, paused }) => {
      for (const { run } of runs) underWay.add(run);
      const begin = (): void => {
        // The worker may have crashed while digits were copied, and with it the runs.
        const left = runs.filter(({ run }) => underWay.has(run));
        if (left.length > 0) link.send({ type: 'start', runs: left, paused });
      };
      withDigits(digits, begin, (error) =>
        failAll(
          runs.map(({ run }) => run),
          `There is no room for a copy of the digits. ${messageOf(error)}`,
        ),
      );
    },
    command: (command) => queue.add(() => link.send(command)),
    watch: (run, pixels) => {
      watched += 1;
      const request = { type: 'watch', id: watched, run, pixels: pixels.slice() } as const;
      queue.add(() => link.send(request));
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
