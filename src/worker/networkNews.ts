import type { Progress } from '../messages/trainingMessages.ts';
import type { Engine } from '../training/engine.ts';
import { CONVOLUTION_READS } from './convolutionsShare.ts';
import { type ShareLimits, TimeShare } from './timeShare.ts';

/**
 * While it trains, a run predicts for at most this share of the time. A prediction on a graphics card waits for the steps that were
 * queued before it, which is not its cost; the digit's answer is at most a second old all the same.
 */
const PREDICTIONS: ShareLimits = { share: 0.01, most: 1000 };

export interface NetworkNewsOptions {
  /** Milliseconds since any moment. */
  readonly now: () => number;
  /** How many weight tensors belong to the convolutions. */
  readonly convolutionTensors: number;
  /** The digit (784 bytes) whose probabilities are told, if there is one. */
  readonly watched: () => Uint8Array | undefined;
}

/** What a run's reports tell of its network beside the figures: what it makes of the watched digit, and its convolutions' weights. */
export class NetworkNews {
  readonly #options: NetworkNewsOptions;
  readonly #predictions: TimeShare;
  readonly #convolutionReads: TimeShare;
  /** Steps done when the convolutions were told last. */
  #stepsTold = -1;
  #isWatchAnswered = true;

  constructor(options: NetworkNewsOptions) {
    this.#options = options;
    this.#predictions = new TimeShare(PREDICTIONS, options.now);
    this.#convolutionReads = new TimeShare(CONVOLUTION_READS, options.now);
  }

  get isWatchAnswered(): boolean {
    return this.#isWatchAnswered;
  }

  /** The watched digit is to be answered, though it was a moment ago. */
  askWatched(): void {
    this.#isWatchAnswered = false;
  }

  /**
   * The news after `steps` steps, as far as a run that goes on has the time: whoever waits or has ended training has it at once, so
   * that no older network's answer stands beside the test result.
   */
  async take(
    engine: Engine,
    { steps, hasTime }: { readonly steps: number; readonly hasTime: boolean },
  ): Promise<Pick<Progress, 'probabilities' | 'convolutions'>> {
    // The first numbers are waited for; nothing holds them up.
    if (!hasTime && steps <= 1) return { probabilities: undefined, convolutions: undefined };
    const isDue = (share: TimeShare): boolean => hasTime || share.isDue;
    const isAnswerDue = !this.#isWatchAnswered || isDue(this.#predictions);
    const probabilities = isAnswerDue ? await this.#predictWatched(engine) : undefined;
    const isNew = steps !== this.#stepsTold;
    const convolutions =
      isNew && isDue(this.#convolutionReads) ? await this.#readConvolutions(engine, steps) : undefined;
    return { probabilities, convolutions };
  }

  async #predictWatched(engine: Engine): Promise<Float32Array | undefined> {
    this.#isWatchAnswered = true;
    const pixels = this.#options.watched();
    return pixels && this.#predictions.spend(() => engine.predict(pixels));
  }

  async #readConvolutions(engine: Engine, steps: number): Promise<readonly Float32Array[]> {
    this.#stepsTold = steps;
    return this.#convolutionReads.spend(() => engine.readWeights(this.#options.convolutionTensors));
  }
}
