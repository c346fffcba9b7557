import { metricsOf, type Score } from '../runs/metrics.ts';
import type { Progress } from '../runs/trainingMessages.ts';
import { SpeedMeter } from '../training/speedMeter.ts';

/** More often than this nobody can follow. */
const SECONDS_BETWEEN_REPORTS = 0.1;

/**
 * Collects what happens in a run between two reports to the page. Times are in seconds: those of the training the run's own,
 * those of the reports the page's.
 */
export class ProgressReport {
  readonly #speed = new SpeedMeter();
  #steps = 0;
  #losses: number[] = [];
  #accuracies: number[] = [];
  #scored: Progress['scored'];
  #lastReport = -Infinity;

  /** Whether it is time for another report. */
  isDue(seconds: number): boolean {
    const hasNews = this.#losses.length > 0 || this.#scored !== undefined;
    return hasNews && seconds - this.#lastReport >= SECONDS_BETWEEN_REPORTS;
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
