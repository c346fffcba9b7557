import { metricsOf, type Score } from '../runs/metrics.ts';
import type { Progress } from '../messages/trainingMessages.ts';
import { SpeedMeter } from '../training/speedMeter.ts';

/** Seconds from one report to the next at least: more often nobody can follow. */
const LEAST_SECONDS = 0.1;
/**
 * The same where the page takes the time to draw from the training, in seconds of all cores together: a
 * report costs one of them some thirty milliseconds, and two per cent of the training is what a look at it
 * may cost.
 */
const LEAST_CORE_SECONDS = 1.5;

/**
 * Collects what happens in a run between two reports to the page. Times are in seconds: those of the training
 * the run's own, those of the reports the page's.
 */
export class ProgressReport {
  readonly #speed = new SpeedMeter();
  #steps = 0;
  #losses: number[] = [];
  #accuracies: number[] = [];
  #scored: Progress['scored'];
  #lastReport = -Infinity;

  /**
   * Whether it is time for another report; less often while the page shares `coresShared` cores with the
   * training.
   */
  isDue(seconds: number, coresShared: number): boolean {
    const hasNews = this.#losses.length > 0 || this.#scored !== undefined;
    const wait = coresShared > 0 ? Math.max(LEAST_SECONDS, LEAST_CORE_SECONDS / coresShared) : LEAST_SECONDS;
    return hasNews && seconds - this.#lastReport >= wait;
  }

  /** Training begins, again or for the first time: what the run did until now was something else. */
  beginTraining(seconds: number): void {
    this.#speed.begin(seconds);
    this.#scored = undefined;
  }

  /** Batches that have been added, reported or not. */
  get steps(): number {
    return this.#steps;
  }

  addBatch(score: Score, seconds: number): void {
    const { loss, accuracy } = metricsOf(score);
    this.#steps += 1;
    this.#losses.push(loss);
    this.#accuracies.push(accuracy);
    this.#speed.add(score.digits, seconds);
  }

  setScored(done: number, total: number): void {
    this.#scored = { done, total };
  }

  /** The report of all that happened since the last one. */
  take(seconds: number, told: Pick<Progress, 'probabilities' | 'convolutions'>): Progress {
    const progress = {
      ...told,
      steps: this.#steps,
      losses: Float32Array.from(this.#losses),
      accuracies: Float32Array.from(this.#accuracies),
      digitsPerSecond: this.#speed.digitsPerSecond,
      scored: this.#scored,
    };
    this.#losses = [];
    this.#accuracies = [];
    this.#lastReport = seconds;
    return progress;
  }
}
