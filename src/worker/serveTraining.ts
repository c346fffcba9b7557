import type { EngineName, RunConfig } from '../runs/config.ts';
import { blankDigits } from '../digits/blankSet.ts';
import { messageOf } from '../basics/messageOf.ts';
import { seesBorder } from '../runs/runDigits.ts';
import type { TrainingReply, TrainingRequest } from '../messages/trainingMessages.ts';
import type { EngineProvider } from '../training/engineProvider.ts';
import { isSameRun } from '../runs/sameSettings.ts';
import { EngineSupply } from '../training/engineSupply.ts';
import { BorderedCopies } from './borderedCopies.ts';
import { TaskQueue } from '../basics/taskQueue.ts';
import type { WatchedDigit } from './networkNews.ts';
import { TrainingRun } from './trainingRun.ts';
import { Turns } from './turns.ts';

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

type Request<Type extends TrainingRequest['type']> = Extract<TrainingRequest, { readonly type: Type }>;

/**
 * Trains and measures as `port` asks. Runs train in turns; what needs the machine for itself (preparing runs,
 * measuring) is done one thing at a time, in a turn of its own. A run that is over is forgotten: what it has
 * learned was told.
 */
export function serveTraining(
  port: TrainingPort,
  { providers, now = () => performance.now() }: TrainingServing,
): void {
  const supply = new EngineSupply(providers, () => now() / 1000);
  const post = (reply: TrainingReply): void => port.postMessage(reply);
  const turns = new Turns();
  const copies = new BorderedCopies();
  const runs = new Map<string, TrainingRun>();
  let watch: WatchedDigit | undefined;
  let measurement: AbortController | undefined;
  let digits = blankDigits({ train: 0, test: 0 });
  let next: RunConfig | undefined;
  let work = Promise.resolve();

  // Jobs tell the page of their own failures; one that fails even so must not keep the next from its turn.
  const enqueue = (job: () => Promise<void>): void => {
    work = work.then(() => turns.during(job)).catch(() => undefined);
  };

  const watched = (run: string): WatchedDigit | undefined => (watch?.run === run ? watch : undefined);

  const isAnyUnderWay = (): boolean => [...runs.values()].some(({ isUnderWay }) => isUnderWay);

  const train = async (run: TrainingRun): Promise<void> => {
    await run.run();
    runs.delete(run.id);
  };

  const start = ({ runs: orders, paused }: Request<'start'>): void => {
    measurement?.abort();
    // What is being made for one of them goes on.
    const wanted = next;
    if (!wanted || !orders.some(({ config }) => isSameRun(config, wanted))) next = undefined;
    const started = orders.map(
      (order) => new TrainingRun({ ...order, digits, paused }, { supply, post, now, watched, turns, copies }),
    );
    for (const run of started) runs.set(run.id, run);
    enqueue(async () => {
      let engine: EngineName | undefined;
      for (const run of started) engine = (await run.prepare(engine)) ?? engine;
      // They wait for their first turn until this one is given, and so begin together.
      for (const run of started) void train(run);
    });
  };

  const prepare = ({ config }: Request<'prepare'>): void => {
    next = config;
    enqueue(async () => {
      // Settings may have changed again, or another run have begun.
      if (next !== config) return;
      supply.giveBack();
      // A border would need a copy of all digits.
      if (!config || seesBorder(config) || isAnyUnderWay()) return;
      const tasks = new TaskQueue();
      try {
        await supply.prepare(config, digits, async () => {
          await tasks.next();
          if (next !== config) throw new Error('Nobody waits for this engine any more.');
        });
      } finally {
        tasks.close();
      }
    });
  };

  const measure = ({ id, config }: Request<'measure'>): void => {
    measurement?.abort();
    if (isAnyUnderWay()) {
      post({ type: 'unmeasured', id, message: 'A run is under way; stop it to measure the speed.' });
      return;
    }
    const { signal } = (measurement = new AbortController());
    enqueue(async () => {
      const tasks = new TaskQueue();
      try {
        signal.throwIfAborted();
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
      case 'digits':
        digits = request.digits;
        return undefined;
      case 'measure':
        return measure(request);
      case 'start':
        return start(request);
      case 'prepare':
        return prepare(request);
      case 'watch':
        watch = request;
        return runs.get(request.run)?.watch();
      case 'pause':
      case 'resume':
      case 'step':
      case 'stop':
        return runs.get(request.run)?.controls[request.type]();
      default:
        return request satisfies never;
    }
  };
}
