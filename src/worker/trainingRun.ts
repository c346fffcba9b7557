import type { RunPhase, TrainingReply, TrainingRequest } from '../runs/trainingMessages.ts';
import { tutorialNetwork } from '../network/tutorialNetwork.ts';
import type { Engine, TrainingState } from '../training/engine.ts';
import type { EngineSupply } from '../training/engineSupply.ts';
import { convolutionTensors } from '../training/featureMaps.ts';
import { Stopwatch } from '../training/stopwatch.ts';
import { train, type TrainingEvent } from '../training/train.ts';
import { ProgressReport } from './progressReport.ts';
import { RunControls } from './runControls.ts';
import { TaskQueue } from './taskQueue.ts';
import { TimeShare } from './timeShare.ts';
import { messageOf } from '../runs/messageOf.ts';

export type StartRequest = Extract<TrainingRequest, { readonly type: 'start' }>;

/** What a run needs from its surroundings. */
export interface RunSurroundings {
  readonly supply: EngineSupply;
  readonly post: (reply: TrainingReply) => void;
  /** Milliseconds since any moment. */
  readonly now: () => number;
  /** The digit whose probabilities are reported: 784 bytes. */
  readonly watched: () => Uint8Array | undefined;
}

/** While it trains, a run predicts for at most this share of the time. */
const PREDICTION_SHARE = 0.01;
/** And for at most this share it copies its convolutions' weights, from which the page has feature maps computed. */
const CONVOLUTIONS_SHARE = 0.005;
/** More often than this, in milliseconds, computing feature maps would take too much of the cores that train. */
const CONVOLUTIONS_INTERVAL = 500;

/**
 * One run, from its engine to its last word. It reports what happens to the page; between two events of the training it
 * gives the thread to whatever has come, and does what its `controls` say then.
 */
export class TrainingRun {
  readonly controls: RunControls;
  readonly #request: StartRequest;
  readonly #surroundings: RunSurroundings;
  readonly #stopwatch: Stopwatch;
  readonly #progress = new ProgressReport();
  #engine: Engine | undefined;
  /** What a finished run has learned, so that it can predict even when its engine had to make room. */
  #learned: TrainingState | undefined;
  #phase: RunPhase | undefined;
  #isOver = false;
  #isTested = false;
  #isWatchAnswered = true;
  readonly #convolutionTensors: number;
  readonly #predictions: TimeShare;
  readonly #convolutionReads: TimeShare;
  /** Steps done when the convolutions were told last. */
  #stepsTold = -1;

  constructor(request: StartRequest, surroundings: RunSurroundings) {
    this.#request = request;
    this.#surroundings = surroundings;
    this.controls = new RunControls(request.paused);
    this.#stopwatch = new Stopwatch(surroundings.now);
    this.#convolutionTensors = convolutionTensors(tutorialNetwork(request.config));
    this.#predictions = new TimeShare(PREDICTION_SHARE, surroundings.now);
    this.#convolutionReads = new TimeShare(CONVOLUTIONS_SHARE, surroundings.now, CONVOLUTIONS_INTERVAL);
  }

  get id(): string {
    return this.#request.run;
  }

  /** Whether the run is being prepared, trains or waits. */
  get isUnderWay(): boolean {
    return !this.#isOver;
  }

  /** Trains until the run is finished or stopped. Never rejects: what goes wrong is reported. */
  async run(): Promise<void> {
    const tasks = new TaskQueue();
    try {
      if (!this.controls.isStopped) await this.#trainWith(await this.#createEngine(), tasks);
      this.#isOver = true;
      if (this.controls.isStopped) this.release();
      this.#enter(this.controls.isStopped ? 'stopped' : 'finished');
    } catch (error) {
      this.#isOver = true;
      this.release();
      const message = messageOf(error);
      this.#surroundings.post({ type: 'failed', run: this.id, message });
    } finally {
      tasks.close();
    }
  }

  /** Says that another digit is watched. A run that trains or waits answers by itself. */
  watch(): void {
    this.#isWatchAnswered = false;
    this.controls.signal();
  }

  /** Reports the watched digit's probabilities after a finished run. */
  async answerWatch(): Promise<void> {
    if (this.#learned === undefined || this.#isWatchAnswered) return;
    this.#engine ??= await this.#restoreEngine(this.#learned);
    await this.#postProgress(this.#engine);
  }

  /** Gives back the memory and the threads of a finished run's engine; it comes back when it is needed. */
  parkEngine(): void {
    this.#engine?.dispose();
    this.#engine = undefined;
  }

  /** Gives back all that the run holds. */
  release(): void {
    this.parkEngine();
    this.#learned = undefined;
  }

  async #createEngine(): Promise<Engine> {
    const { supply, post } = this.#surroundings;
    const { run, config, digits } = this.#request;
    const { engine, report } = await supply.create(config, digits, {
      onPreparing: (message) => post({ type: 'preparing', run, message }),
      onReplaced: (report) => post({ type: 'started', run, engine: report }),
    });
    this.#engine = engine;
    post({ type: 'started', run, engine: report });
    return engine;
  }

  async #restoreEngine(state: TrainingState): Promise<Engine> {
    const { config, digits } = this.#request;
    const { engine } = await this.#surroundings.supply.create(config, digits);
    await engine.writeState(state);
    return engine;
  }

  async #trainWith(engine: Engine, tasks: TaskQueue): Promise<void> {
    const { config, digits } = this.#request;
    const events = train(config, digits, engine, {
      // A paused run that is stepped must not be ahead of what it reports.
      stepsInFlight: () => (this.controls.isPaused ? 1 : engine.stepsInFlight),
      clock: () => this.#stopwatch.seconds,
    });
    await this.#waitForTurn(engine);
    if (this.controls.isStopped) return;
    this.#announceFirstStep(engine);
    this.#progress.beginTraining(this.#stopwatch.seconds);
    for await (const event of events) {
      await this.#report(event, engine);
      await tasks.next();
      const isAhead = event.type === 'batch' && event.inFlight > 0;
      if (!isAhead) await this.#waitForTurn(engine);
      if (this.controls.isStopped) {
        await this.#postProgress(engine);
        return;
      }
    }
    this.#learned = await engine.readState();
  }

  /**
   * A graphics card's first step takes seconds. Not said of a paused run: its next phase would not come after one
   * step.
   */
  #announceFirstStep({ name }: Engine): void {
    if (name !== 'webgl' || this.controls.isPaused) return;
    const message = 'Compiling the network for the graphics card';
    this.#surroundings.post({ type: 'preparing', run: this.id, message });
  }

  async #report(event: TrainingEvent, engine: Engine): Promise<void> {
    const { post } = this.#surroundings;
    const run = this.id;
    switch (event.type) {
      case 'batch':
        // A single step is no change of phase.
        if (!this.controls.isPaused) this.#enter('training');
        this.#progress.addBatch(event.score, this.#stopwatch.seconds);
        // The last batch's step goes on through the validation.
        if (!event.lastOfEpoch) this.controls.countStep();
        break;
      case 'scored':
        this.#enter(event.phase);
        this.#progress.setScored(event.done, event.total);
        break;
      case 'epoch':
        await this.#postProgress(engine);
        post({ type: 'epoch', run, metrics: event.metrics });
        this.#progress.beginTraining(this.#stopwatch.seconds);
        this.controls.countStep();
        break;
      case 'tested':
        this.#isTested = true;
        await this.#postProgress(engine);
        post({ type: 'tested', run, test: event.metrics });
        break;
      default:
        event satisfies never;
    }
    if (this.#progress.isDue(this.#stopwatch.seconds)) await this.#postProgress(engine);
  }

  /** Waits while the run is paused; answers meanwhile for the digits that are watched. */
  async #waitForTurn(engine: Engine): Promise<void> {
    if (!this.controls.mustWait) return;
    this.#stopwatch.pause();
    this.#isWatchAnswered = false;
    await this.#postProgress(engine);
    this.#enter('paused');
    while (this.controls.mustWait) {
      const signal = this.controls.untilSignal();
      if (this.#isWatchAnswered) await signal;
      else await this.#postProgress(engine);
    }
    this.#stopwatch.resume();
  }

  async #postProgress(engine: Engine): Promise<void> {
    const probabilities = await this.#predictWatched(engine);
    const convolutions = await this.#readConvolutions(engine);
    const progress = this.#progress.take(this.#stopwatch.seconds, { probabilities, convolutions });
    this.#surroundings.post({ type: 'progress', run: this.id, progress });
  }

  async #predictWatched(engine: Engine): Promise<Float32Array | undefined> {
    const isTooSoon = this.#isWatchAnswered && !this.#predictions.isDue;
    this.#isWatchAnswered = true;
    const pixels = this.#surroundings.watched();
    if (pixels === undefined || isTooSoon) return undefined;
    return this.#predictions.spend(() => engine.predict(pixels));
  }

  /** Nothing is told twice; whoever waits or has ended training has the time to tell at once. */
  async #readConvolutions(engine: Engine): Promise<readonly Float32Array[] | undefined> {
    const { steps } = this.#progress;
    const hasTime = this.controls.mustWait || this.controls.isStopped || this.#isTested;
    if (steps === this.#stepsTold || !(hasTime || this.#convolutionReads.isDue)) return undefined;
    this.#stepsTold = steps;
    return this.#convolutionReads.spend(() => engine.readWeights(this.#convolutionTensors));
  }

  #enter(phase: RunPhase): void {
    if (phase === this.#phase) return;
    this.#phase = phase;
    this.#surroundings.post({ type: 'phase', run: this.id, phase });
  }
}
