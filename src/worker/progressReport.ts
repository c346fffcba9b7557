import { metricsOf, type Score } from '../runs/metrics.ts';
import type { Progress } from '../runs/trainingMessages.ts';
import { SpeedMeter } from '../training/speedMeter.ts';

/**
 * Seconds from one report to the next. More often than the first nobody can follow; where the page has to take the time that
 * it draws from the training, fewer reports still look alive.
 */
const SECONDS_BETWEEN_REPORTS = { onCoreOfItsOwn: 0.1, onTrainingCore: 0.25 };

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

  /** Whether it is time for another report; less often while training leaves the page no core. */
  isDue(seconds: number, takesEveryCore: boolean): boolean {
    const { onCoreOfItsOwn, onTrainingCore } = SECONDS_BETWEEN_REPORTS;
    const hasNews = this.#losses.length > 0 || this.#scored !== undefined;
    return hasNews && seconds - this.#lastReport >= (takesEveryCore ? onTrainingCore : onCoreOfItsOwn);
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
