import { onTestFinished } from 'vitest';
import type { Digits } from '../../../src/digits/digitSet.ts';
import type { RunConfig } from '../../../src/runs/config.ts';
import type { TrainingReply, TrainingRequest } from '../../../src/messages/trainingMessages.ts';
import { serveTraining } from '../../../src/worker/serveTraining.ts';
import { SMALL_CONFIG, SMALL_DIGITS, type FakeEngine } from '../training/fakeEngine.ts';
import { FakeProvider, type FakeProviderOptions } from '../training/fakeProvider.ts';
import type { RunPhase } from '../../../src/runs/run.ts';

type Reply<Type extends TrainingReply['type']> = Extract<TrainingReply, { readonly type: Type }>;

/** The page's end of a training that is served over a MessageChannel, on fake engines. */
export class TrainingWorker {
  readonly providers: FakeProvider[];
  readonly replies: TrainingReply[] = [];
  readonly #port: MessagePort;
  #given: Digits | undefined;
  #watched = 0;
  #wake: () => void = () => undefined;

  constructor(options: readonly FakeProviderOptions[] = [{ name: 'wasm' }], now?: () => number) {
    const { port1, port2 } = new MessageChannel();
    this.#port = port2;
    this.providers = options.map((each) => new FakeProvider(each));
    serveTraining(port1, { providers: this.providers, ...(now && { now }) });
    port2.onmessage = ({ data }: MessageEvent<TrainingReply>) => {
      this.replies.push(data);
      this.#wake();
    };
    onTestFinished(() => port2.close());
    this.#give(SMALL_DIGITS);
  }

  get engines(): FakeEngine[] {
    return this.providers.flatMap(({ engines }) => engines);
  }

  send(request: TrainingRequest): void {
    this.#port.postMessage(request);
  }

  /** Watches a digit of 784 bytes. */
  watch(run: string, pixels: Uint8Array): void {
    this.#watched += 1;
    this.send({ type: 'watch', id: this.#watched, run, pixels });
  }

  start(run: string, changes: Partial<RunConfig> = {}, { paused = false, digits = SMALL_DIGITS } = {}): void {
    this.startTogether({ [run]: changes }, { paused, digits });
  }

  /** Begins runs that train in turns, each by its id with what differs from the small config. */
  startTogether(
    runs: Readonly<Record<string, Partial<RunConfig>>>,
    { paused = false, digits = SMALL_DIGITS } = {},
  ): void {
    const orders = Object.entries(runs).map(([run, changes]) => ({
      run,
      config: { ...SMALL_CONFIG, ...changes },
    }));
    this.#give(digits);
    this.send({ type: 'start', runs: orders, paused });
  }

  #give(digits: Digits): void {
    if (digits !== this.#given) this.send({ type: 'digits', digits });
    this.#given = digits;
  }

  /** Waits until `isThere` holds for the replies; vitest's time limit ends a wait in vain. */
  async until(isThere: (replies: readonly TrainingReply[]) => boolean): Promise<void> {
    while (!isThere(this.replies)) await new Promise<void>((resolve) => (this.#wake = resolve));
  }

  /** Waits until a run is in a phase, or has failed. */
  untilPhase(run: string, phase: RunPhase | 'failed'): Promise<void> {
    return this.until(() => this.#phaseOf(run) === phase);
  }

  /** Waits for a phase that comes again. */
  async untilNext(run: string, phase: RunPhase, act: () => void): Promise<void> {
    const before = this.#countOf(run, phase);
    act();
    await this.until(() => this.#countOf(run, phase) > before);
  }

  /** All replies of one type. */
  of<Type extends TrainingReply['type']>(type: Type): Reply<Type>[] {
    return this.replies.filter((reply): reply is Reply<Type> => reply.type === type);
  }

  /** The losses of a run's batches, in order. */
  lossesOf(run: string): number[] {
    const progress = this.of('progress').filter((reply) => reply.run === run);
    return progress.flatMap((reply) => Array.from(reply.progress.losses));
  }

  /** Steps that the newest progress tells of. */
  get steps(): number {
    return this.of('progress').at(-1)?.progress.steps ?? 0;
  }

  /** Waits until the worker has nothing more to say. */
  async quiet(): Promise<void> {
    let seen = -1;
    while (seen !== this.replies.length) {
      seen = this.replies.length;
      await new Promise((resolve) => {
        setTimeout(resolve, 20);
      });
    }
  }

  #countOf(run: string, phase: RunPhase): number {
    return this.replies.filter((reply) => 'run' in reply && reply.run === run && phaseIn(reply) === phase)
      .length;
  }

  #phaseOf(run: string): string | undefined {
    const ofRun = this.replies.filter((reply) => 'run' in reply && reply.run === run);
    const last = ofRun.findLast((reply) => phaseIn(reply) !== undefined || reply.type === 'failed');
    return last && (phaseIn(last) ?? last.type);
  }
}

/** The phase that a reply says has begun; progress may say it, too. */
export function phaseIn(reply: TrainingReply): RunPhase | undefined {
  return reply.type === 'phase' || reply.type === 'progress' ? reply.phase : undefined;
}

/** A worker that has finished the run `a` of the small config. */
export async function finishedRun(now?: () => number): Promise<TrainingWorker> {
  const worker = new TrainingWorker(undefined, now);
  worker.start('a');
  await worker.untilPhase('a', 'finished');
  return worker;
}

/** A clock on which a tenth of a second goes by between two looks. */
export function fastClock(): () => number {
  let now = 0;
  return () => (now += 100);
}
