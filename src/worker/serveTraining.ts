import type { EngineName, RunConfig } from '../runs/config.ts';
import { blankDigits } from '../digits/blankSet.ts';
import { messageOf } from '../basics/messageOf.ts';
import { seesBorder } from '../runs/runDigits.ts';
import type { TrainingReply, TrainingRequest } from '../messages/trainingMessages.ts';
import type { EngineProvider } from '../training/engineProvider.ts';
import { EngineSupply, isSameRun } from '../training/engineSupply.ts';
import { BorderedCopies } from './borderedCopies.ts';
import { TaskQueue } from '../basics/taskQueue.ts';
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

  /** Of a run that is over only the watched one is ever asked again, and only if it has learned something. */
  const isAskedAgain = (run: TrainingRun): boolean =>
    run.isUnderWay || (run.engine.hasLearned && watch.runs.includes(run.id));

  const forgetOthers = (): void => {
    for (const run of runs.values()) if (!isAskedAgain(run)) forget(run);
  };

  const forget = (run: TrainingRun): void => {
    runs.delete(run.id);
    enqueue(async () => run.engine.release());
  };

  const answer = (run: TrainingRun): void =>
    enqueue(async () => {
      parkEngines(run);
      // Without an engine there are no probabilities; the run's result stands all the same.
      await run.answerWatch();
    });

  const train = async (run: TrainingRun): Promise<void> => {
    await run.run();
    forgetOthers();
    // Another digit may have been picked behind its last report.
    if (runs.has(run.id)) answer(run);
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
      parkEngines();
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
      parkEngines();
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

  const watchDigit = (request: Watch): void => {
    watch = request;
    forgetOthers();
    for (const id of watch.runs) {
      const run = runs.get(id);
      run?.watch();
      if (!run) post({ type: 'forgotten', run: id });
      else if (!run.isUnderWay) answer(run);
    }
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
        return watchDigit(request);
      case 'pause':
      case 'resume':
      case 'step':
      case 'stop': {
        const run = runs.get(request.run);
        if (!run) return undefined;
        run.controls[request.type]();
        if (!run.isUnderWay && request.type === 'stop') forget(run);
        return undefined;
      }
      default:
        return request satisfies never;
    }
  };
}
