import type { Progress } from '../messages/trainingMessages.ts';
import type { Engine } from '../training/engine.ts';
import { CONVOLUTION_READS } from './convolutionsShare.ts';
import { type ShareLimits, TimeShare } from './timeShare.ts';

/**
 * While it trains, a run predicts for at most this share of the time. A prediction on a graphics card waits
 * for the steps that were queued before it, which is not its cost; the digit's answer is at most a second old
 * all the same.
 */
const PREDICTIONS: ShareLimits = { share: 0.01, most: 1000 };

/** The digit whose probabilities are told. */
export interface WatchedDigit {
  /** Comes with them. */
  readonly id: number;
  readonly run: string;
  /** 784 bytes. */
  readonly pixels: Uint8Array;
}

/** What a network takes the watched digit for, and how its convolutions are now. */
export interface NetworkReport extends Pick<Progress, 'probabilities' | 'convolutions'> {
  /** The `id` of the digit that has the probabilities. */
  readonly watch: number | undefined;
}

export interface NetworkNewsOptions {
  /** Milliseconds since any moment. */
  readonly now: () => number;
  /** How many weight tensors belong to the convolutions. */
  readonly convolutionTensors: number;
  readonly watched: () => WatchedDigit | undefined;
}

const NO_ANSWER = { probabilities: undefined, watch: undefined };

/**
 * What a run reports about its network besides the figures: what it takes the watched digit for, and its
 * convolutions' weights.
 */
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
   * The news after `steps` steps, as far as a run that goes on has the time: whoever waits or has ended
   * training has it at once, so that no older network's answer stands next to the test result.
   */
  async take(
    engine: Engine,
    { steps, hasTime }: { readonly steps: number; readonly hasTime: boolean },
  ): Promise<NetworkReport> {
    // The first numbers are waited for; nothing holds them up.
    if (!hasTime && steps <= 1) return { ...NO_ANSWER, convolutions: undefined };
    const isDue = (share: TimeShare): boolean => hasTime || share.isDue;
    const isAnswerDue = !this.#isWatchAnswered || isDue(this.#predictions);
    const answer = isAnswerDue ? await this.#predictWatched(engine) : NO_ANSWER;
    const isNew = steps !== this.#stepsTold;
    const convolutions =
      isNew && isDue(this.#convolutionReads) ? await this.#readConvolutions(engine, steps) : undefined;
    return { ...answer, convolutions };
  }

  async #predictWatched(engine: Engine): Promise<Omit<NetworkReport, 'convolutions'>> {
    this.#isWatchAnswered = true;
    const digit = this.#options.watched();
    if (!digit) return NO_ANSWER;
    const probabilities = await this.#predictions.spend(() => engine.predict(digit.pixels));
    return { probabilities, watch: digit.id };
  }

  async #readConvolutions(engine: Engine, steps: number): Promise<readonly Float32Array[]> {
    this.#stepsTold = steps;
    return this.#convolutionReads.spend(() => engine.readWeights(this.#options.convolutionTensors));
  }
}
