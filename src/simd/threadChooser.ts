/** Seconds of training by which one count of threads is judged; each count is tried twice, in turn. */
const TRIAL_SECONDS = 0.1;
const ROUNDS = 2;
/** Seconds of training between two trials: other programs come and go. */
const SETTLED_SECONDS = 10;
/** How much faster another count has to be before it replaces the one in use. */
const ADVANTAGE = 1.03;

/** A count of threads on trial, and what it has done so far. */
interface Trial {
  readonly count: number;
  digits: number;
  seconds: number;
}

/**
 * Chooses how many threads train, by measuring real steps: the cores that a browser reports may be busy, or shared by two
 * threads each. Begins with a trial of all counts, settles on the fastest and tries again every ten seconds of training.
 */
export class ThreadChooser {
  readonly #counts: readonly number[];
  #best: number;
  #trials: readonly Trial[];
  #turn = 0;
  #secondsOfTurn = 0;
  #secondsSettled = 0;

  /** `most` threads can work, at least 1. */
  constructor(most: number) {
    this.#counts = [...new Set([most, Math.max(1, most - 1), Math.ceil(most / 2)])];
    this.#best = most;
    this.#trials = this.#newTrials();
  }

  /** How many threads should work on the next step. */
  get count(): number {
    return this.#trials[this.#turn % this.#counts.length]?.count ?? this.#best;
  }

  /** Tells how long a step with `count` threads took. */
  record(digits: number, seconds: number): void {
    if (this.#counts.length === 1) return;
    const trial = this.#trials[this.#turn % this.#counts.length];
    if (trial === undefined) {
      this.#secondsSettled += seconds;
      if (this.#secondsSettled >= SETTLED_SECONDS) this.#trials = this.#newTrials();
      return;
    }
    trial.digits += digits;
    trial.seconds += seconds;
    this.#secondsOfTurn += seconds;
    if (this.#secondsOfTurn < TRIAL_SECONDS) return;
    this.#secondsOfTurn = 0;
    this.#turn += 1;
    if (this.#turn === ROUNDS * this.#counts.length) this.#settle();
  }

  #newTrials(): Trial[] {
    return this.#counts.map((count) => ({ count, digits: 0, seconds: 0 }));
  }

  #settle(): void {
    const speed = (count: number): number => speedOf(this.#trials.find((trial) => trial.count === count));
    const fastest = this.#counts.reduce((best, count) => (speed(count) > speed(best) ? count : best));
    if (speed(fastest) > speed(this.#best) * ADVANTAGE) this.#best = fastest;
    this.#trials = [];
    this.#turn = 0;
    this.#secondsSettled = 0;
  }
}

/** Digits a second. */
function speedOf(trial: Trial | undefined): number {
  return trial === undefined ? 0 : trial.digits / trial.seconds;
}
