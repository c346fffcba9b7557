import type { Digits } from '../digits/digitSet.ts';
import type { EngineName } from '../runs/config.ts';
import type { RunOrder, TrainingReply } from '../messages/trainingMessages.ts';
import type { Engine } from '../training/engine.ts';
import { tutorialNetwork } from '../network/tutorialNetwork.ts';
import type { EngineSupply } from '../training/engineSupply.ts';
import { convolutionTensors } from '../training/featureMaps.ts';
import { Stopwatch } from '../training/stopwatch.ts';
import { train, type TrainingEvent } from '../training/train.ts';
import type { BorderedCopies } from './borderedCopies.ts';
import { NetworkNews, type WatchedDigit } from './networkNews.ts';
import { phaseOf } from './phaseOf.ts';
import { ProgressReport } from './progressReport.ts';
import { RunControls } from './runControls.ts';
import { supplyRunEngine } from './supplyRunEngine.ts';
import { TaskQueue } from '../basics/taskQueue.ts';
import { messageOf } from '../basics/messageOf.ts';
import type { Turns } from './turns.ts';
import type { EngineReport } from '../runs/engineReport.ts';
import type { RunPhase } from '../runs/run.ts';

/** What a run starts with. */
export interface TrainingRunStart extends RunOrder {
  readonly digits: Digits;
  /** Wait before the first step. */
  readonly paused: boolean;
}

/** What a run needs from its surroundings. */
export interface RunSurroundings {
  readonly supply: EngineSupply;
  readonly post: (reply: TrainingReply) => void;
  /** Milliseconds since any moment. */
  readonly now: () => number;
  /** The digit whose probabilities `run` reports; undefined where it is not asked. */
  readonly watched: (run: string) => WatchedDigit | undefined;
  /** The digits with borders that it shares with other runs. */
  readonly copies: BorderedCopies;
  /** The turns that it takes with the runs that train at the same time. */
  readonly turns: Turns;
}

/**
 * One run, from its engine to its last word. It reports what happens to the page; after each event of the
 * training it gives the thread to whatever has come and the turn to the run that waits longest, and does what
 * its `controls` say then.
 */
export class TrainingRun {
  readonly controls: RunControls;
  readonly #order: RunOrder;
  readonly #surroundings: RunSurroundings;
  readonly #stopwatch: Stopwatch;
  readonly #progress = new ProgressReport();
  readonly #news: NetworkNews;
  /** Until the run is over: with a border they are a copy. */
  #digits: Digits | undefined;
  /** From its preparation until the run is over. */
  #engine: Engine | undefined;
  #phase: RunPhase | undefined;
  #isOver = false;
  #isTested = false;
  /** Told together with the next reply. */
  #heldBack: TrainingReply | undefined;

  constructor({ run, config, digits, paused }: TrainingRunStart, surroundings: RunSurroundings) {
    this.#order = { run, config };
    this.#digits = digits;
    this.#surroundings = surroundings;
    this.controls = new RunControls(paused);
    this.#stopwatch = new Stopwatch(surroundings.now);
    this.#news = new NetworkNews({
      now: surroundings.now,
      convolutionTensors: convolutionTensors(tutorialNetwork(config)),
      watched: () => surroundings.watched(run),
    });
    this.#stopwatch.pause();
  }

  get id(): string {
    return this.#order.run;
  }

  /** Whether the run is being prepared, trains or waits. */
  get isUnderWay(): boolean {
    return !this.#isOver;
  }

  /**
   * Makes the run's engine; `preferred` where the config leaves it open. Returns the name of the engine it
   * took. Never rejects: what goes wrong is reported.
   */
  async prepare(preferred: EngineName | undefined): Promise<EngineName | undefined> {
    if (this.controls.isStopped || !this.#digits) return undefined;
    const { copies, supply } = this.#surroundings;
    const { config } = this.#order;
    try {
      this.#digits = copies.take(this.id, this.#digits, config);
      const { engine, report } = await supplyRunEngine(supply, config, this.#digits, preferred, {
        onPreparing: (message) => this.#post({ type: 'preparing', run: this.id, message }),
        onReplaced: (other) => this.#postStarted(other),
        onHeadStart: (seconds) => this.#stopwatch.add(seconds),
      });
      this.#engine = engine;
      this.#postStarted(report);
      return engine.name;
    } catch (error) {
      this.#fail(error);
      return undefined;
    }
  }

  /** Trains a prepared run until it is finished or stopped. Never rejects: what goes wrong is reported. */
  async run(): Promise<void> {
    if (this.#isOver) return;
    const tasks = new TaskQueue();
    try {
      if (this.#engine && this.#digits && !this.controls.isStopped)
        await this.#trainWith(this.#engine, this.#digits, tasks);
      this.#end();
      this.#enter(this.controls.isStopped ? 'stopped' : 'finished');
    } catch (error) {
      this.#fail(error);
    } finally {
      tasks.close();
    }
  }

  /** Says that another digit is watched. A run that trains or waits answers by itself. */
  watch(): void {
    this.#news.askWatched();
    this.controls.signal();
  }

  /** The run is over: others need the memory and threads of its engine. */
  #end(): void {
    this.#isOver = true;
    this.#digits = undefined;
    this.#surroundings.copies.giveBack(this.id);
    this.#engine?.dispose();
    this.#engine = undefined;
  }

  #fail(error: unknown): void {
    this.#end();
    this.#post({ type: 'failed', run: this.id, message: messageOf(error) });
  }

  async #trainWith(engine: Engine, digits: Digits, tasks: TaskQueue): Promise<void> {
    const { turns } = this.#surroundings;
    const events = train(this.#order.config, digits, engine, {
      // A paused run that is stepped must not be ahead of what it reports; steps on their way through the
      // turns of other runs would be counted as theirs.
      stepsInFlight: () => (this.controls.isPaused || turns.isShared ? 1 : engine.stepsInFlight),
      clock: () => this.#stopwatch.seconds,
    });
    // What came while it was prepared goes first.
    await tasks.next();
    await this.#waitWhilePaused(engine);
    if (this.controls.isStopped) return;
    this.#announceFirstStep(engine);
    this.#progress.beginTraining(this.#stopwatch.seconds);
    try {
      while (!this.controls.isStopped) {
        const event = await turns.during(() => this.#takeTurn(events, engine, tasks));
        if (event === undefined) break;
        const isAhead = event.type === 'batch' && event.inFlight > 0;
        if (!isAhead) await this.#waitWhilePaused(engine);
      }
    } finally {
      await events.return();
    }
    if (this.controls.isStopped) await this.#postProgress(engine);
    else await this.#postLearned(engine);
  }

  /** One event of the training, and its report. */
  async #takeTurn(
    events: AsyncGenerator<TrainingEvent, void, undefined>,
    engine: Engine,
    tasks: TaskQueue,
  ): Promise<TrainingEvent | undefined> {
    this.#stopwatch.resume();
    try {
      const { value: event } = await events.next();
      if (event) await this.#report(event, engine);
      await tasks.next();
      // What a step leaves running afterwards must not take another run's time.
      if (this.#surroundings.turns.isShared) await engine.settle();
      return event ?? undefined;
    } finally {
      this.#stopwatch.pause();
    }
  }

  /**
   * A graphics card's first step takes seconds. Not said of a paused run: its next phase would not come after
   * one step.
   */
  #announceFirstStep({ name }: Engine): void {
    if (name !== 'webgl' || this.controls.isPaused) return;
    const message = 'Compiling the network for the graphics card';
    this.#post({ type: 'preparing', run: this.id, message });
  }

  async #report(event: TrainingEvent, engine: Engine): Promise<void> {
    const run = this.id;
    switch (event.type) {
      case 'batch':
        this.#progress.addBatch(event.score, this.#stopwatch.seconds);
        // The last batch's step goes on through the validation.
        if (!event.lastOfEpoch) this.controls.countStep();
        break;
      case 'scored':
        if (event.phase === 'testing') this.#enter('testing');
        this.#progress.setScored(event.done, event.total);
        break;
      case 'epoch':
        await this.#postProgress(engine);
        this.#post({ type: 'epoch', run, metrics: event.metrics });
        this.#progress.beginTraining(this.#stopwatch.seconds);
        this.controls.countStep();
        break;
      case 'tested':
        this.#isTested = true;
        await this.#postProgress(engine);
        this.#post({ type: 'tested', run, test: event.metrics, answers: event.answers });
        break;
      case 'attributed':
        this.#post({ type: 'attributed', run, attribution: event.attribution });
        break;
      default:
        event satisfies never;
    }
    // A single step is no change of phase, and a validation that is over before anybody could read of it is
    // none either.
    const phase = this.controls.isPaused ? undefined : phaseOf(event);
    if (this.#progress.isDue(this.#seconds, engine.coresShared)) await this.#postProgress(engine, phase);
    else if (phase === 'training') this.#enter(phase);
  }

  /** Waits while the run is paused; answers meanwhile for the digits that are watched. */
  async #waitWhilePaused(engine: Engine): Promise<void> {
    if (!this.controls.mustWait) return;
    this.#news.askWatched();
    await this.#postProgress(engine);
    this.#enter('paused');
    while (this.controls.mustWait) {
      const signal = this.controls.untilSignal();
      if (this.#news.isWatchAnswered) await signal;
      else await this.#postProgress(engine);
    }
  }

  /** Seconds since any moment, other runs' turns included: what the page waits for its reports. */
  get #seconds(): number {
    return this.#surroundings.now() / 1000;
  }

  /** Reports what has happened, and with it `phase`. */
  async #postProgress(engine: Engine, phase?: RunPhase): Promise<void> {
    const { steps } = this.#progress;
    const hasTime = this.controls.mustWait || this.controls.isStopped || this.#isTested;
    const { watch, ...told } = await this.#news.take(engine, { steps, hasTime });
    const progress = this.#progress.take(this.#seconds, told);
    this.#phase = phase ?? this.#phase;
    this.#post({ type: 'progress', run: this.id, progress, watch, ...(phase && { phase }) });
  }

  /** Tells what the network has learned: with it, the page can have it answer after the run. */
  async #postLearned(engine: Engine): Promise<void> {
    const { weights } = await engine.readState();
    this.#post({ type: 'learned', run: this.id, weights });
  }

  /**
   * The SIMD engine's first numbers come within some milliseconds: what it is goes with them, since the page
   * would draw it just when the first step needs the cores.
   */
  #postStarted(engine: EngineReport): void {
    const started: TrainingReply = { type: 'started', run: this.id, engine };
    const isSoonTraining = engine.name === 'simd' && this.#progress.steps === 0;
    if (isSoonTraining) this.#heldBack = started;
    else this.#post(started);
  }

  #post(reply: TrainingReply): void {
    const { post } = this.#surroundings;
    if (this.#heldBack) post(this.#heldBack);
    this.#heldBack = undefined;
    post(reply);
  }

  #enter(phase: RunPhase): void {
    if (phase === this.#phase) return;
    this.#phase = phase;
    this.#post({ type: 'phase', run: this.id, phase });
  }
}
