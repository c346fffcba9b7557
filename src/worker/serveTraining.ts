import type { EngineName, RunConfig } from '../runs/config.ts';
import { blankDigits } from '../digits/blankSet.ts';
import { messageOf } from '../runs/messageOf.ts';
import { seesBorder } from '../runs/runDigits.ts';
import type { TrainingReply, TrainingRequest } from '../runs/trainingMessages.ts';
import type { EngineProvider } from '../training/engineProvider.ts';
import { EngineSupply } from '../training/engineSupply.ts';
import { BorderedCopies } from './borderedCopies.ts';
import { TaskQueue } from '../tasks/taskQueue.ts';
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
type Watch = Pick<Request<'watch'>, 'runs' | 'pixels'>;

const NOTHING_WATCHED: Watch = { runs: [], pixels: new Uint8Array() };

/**
 * Trains and measures as `port` asks. Runs train in turns; what needs the machine for itself (preparing runs, measuring,
 * answering for a finished run) is done one thing at a time, in a turn of its own.
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
  let watch = NOTHING_WATCHED;
  let measurement: AbortController | undefined;
  let digits = blankDigits({ train: 0, test: 0 });
  let next: RunConfig | undefined;
  let work = Promise.resolve();

  // Jobs tell the page of their own failures; one that fails even so must not keep the next from its turn.
  const enqueue = (job: () => Promise<void>): void => {
    work = work.then(() => turns.during(job)).catch(() => undefined);
  };

  const watched = (run: string): Uint8Array | undefined =>
    watch.runs.includes(run) ? watch.pixels : undefined;

  const isAnyUnderWay = (): boolean => [...runs.values()].some(({ isUnderWay }) => isUnderWay);

  /** Some engines need all threads for themselves. */
  const parkEngines = (except?: TrainingRun): void => {
    for (const run of runs.values()) if (!run.isUnderWay && run !== except) run.engine.park();
  };

  /** A run that has learned nothing can never answer. */
  const trainAndForget = async (run: TrainingRun): Promise<void> => {
    await run.run();
    if (!run.engine.hasLearned) runs.delete(run.id);
  };

  const start = ({ runs: orders, paused }: Request<'start'>): void => {
    measurement?.abort();
    next = undefined;
    const started = orders.map(
      (order) => new TrainingRun({ ...order, digits, paused }, { supply, post, now, watched, turns, copies }),
    );
    for (const run of started) runs.set(run.id, run);
    enqueue(async () => {
      parkEngines();
      let engine: EngineName | undefined;
      for (const run of started) engine = (await run.prepare(engine)) ?? engine;
      // They wait for their first turn until this one is given, and so begin together.
      for (const run of started) void trainAndForget(run);
    });
  };

  const prepare = ({ config }: Request<'prepare'>): void => {
    next = config;
    enqueue(async () => {
      // Settings may have changed again, or a run have begun.
      if (next !== config) return;
      supply.giveBack();
      // A border would need a copy of all digits.
      if (!config || seesBorder(config) || isAnyUnderWay()) return;
      parkEngines();
      await supply.prepare(config, digits);
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
        parkEngines();
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

  const answerWatch = (run: TrainingRun): void => {
    run.watch();
    if (run.isUnderWay) return;
    enqueue(async () => {
      parkEngines(run);
      // Without an engine there are no probabilities; the run's result stands all the same.
      await run.answerWatch();
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
        for (const id of request.runs) {
          const run = runs.get(id);
          if (run) answerWatch(run);
          else post({ type: 'forgotten', run: id });
        }
        return undefined;
      case 'pause':
      case 'resume':
      case 'step':
      case 'stop': {
        const run = runs.get(request.run);
        if (!run) return undefined;
        run.controls[request.type]();
        if (!run.isUnderWay && request.type === 'stop') {
          runs.delete(run.id);
          enqueue(async () => run.engine.release());
        }
        return undefined;
      }
      default:
        return request satisfies never;
    }
  };
}
