/** In a trial the counts take turns of at least so many steps and seconds, so many times. */
const TURN_STEPS = 4;
const TURN_SECONDS = 0.02;
const ROUNDS = 4;
/** After fewer rounds a trial ends where all threads are faster than fewer by so much: those would only cost time. */
const CLEAR = { rounds: 2, by: 1.25 };
/**
 * Seconds of training between two trials, because other programs come and go: with all threads at work, and where threads
 * are left idle, the first time and at most.
 */
const SETTLED_SECONDS = { all: 30, first: 0.1, longest: 10 };
/** A count that is slower by less than this is as good, and the smaller one leaves room for others. */
const TOLERANCE = 1.05;

/** The turn of a count of threads in a trial. */
interface Turn {
  readonly count: number;
  steps: number;
  seconds: number;
}

/**
 * Chooses how many threads train, by measuring real steps: the cores that a browser reports may be busy, or shared by two
 * threads each. Begins with a trial of all counts, settles on the best one and tries again after some seconds of training.
 *
 * Steps are judged by their lower quartile: what disturbs many of them, such as a page that is opening, says nothing about
 * the others. A trial that finds idle threads better may have met a busy moment even so, and is soon repeated.
 */
export class ThreadChooser {
  readonly #counts: readonly number[];
  #best: number;
  /** Seconds a digit of each step in the trial, by count; undefined between trials. */
  #trial: Map<number, number[]> | undefined = new Map();
  #turns = 0;
  #turn: Turn;
  #secondsSettled = 0;
  #patience = SETTLED_SECONDS.all;
  /** What the next trial that leaves threads idle makes of it. */
  #shortPatience = SETTLED_SECONDS.first;

  /** `most` threads can work, at least 1. */
  constructor(most: number) {
    this.#counts = [...new Set([most, Math.max(1, most - 1), Math.ceil(most / 2)])];
    this.#best = most;
    this.#turn = this.#newTurn();
  }

  /** How many threads should work on the next step. */
  get count(): number {
    return this.#trial ? this.#turn.count : this.#best;
  }

  /** Tells how long a step with `count` threads took. */
  record(digits: number, seconds: number): void {
    if (this.#counts.length === 1) return;
    if (this.#trial) this.#try(this.#trial, seconds / digits, seconds);
    else this.#waitForTrial(seconds);
  }

  #try(trial: Map<number, number[]>, secondsPerDigit: number, seconds: number): void {
    const turn = this.#turn;
    // In the first step of a turn threads are still waking up.
    if (turn.steps > 0) trial.set(turn.count, [...(trial.get(turn.count) ?? []), secondsPerDigit]);
    turn.steps += 1;
    turn.seconds += seconds;
    if (turn.steps < TURN_STEPS || turn.seconds < TURN_SECONDS) return;
    this.#turns += 1;
    const rounds = this.#turns / this.#counts.length;
    if (rounds === ROUNDS || (rounds === CLEAR.rounds && this.#isClear(trial))) this.#settle(trial);
    this.#turn = this.#newTurn();
  }

  /** Whether nobody needs to see more of the counts below the largest one. */
  #isClear(trial: ReadonlyMap<number, readonly number[]>): boolean {
    const [all, ...fewer] = this.#counts.map((count) => lowerQuartile(trial.get(count) ?? []));
    return all !== undefined && fewer.every((seconds) => seconds >= CLEAR.by * all);
  }

  #waitForTrial(seconds: number): void {
    this.#secondsSettled += seconds;
    if (this.#secondsSettled >= this.#patience) this.#trial = new Map();
  }

  #newTurn(): Turn {
    return { count: this.#counts[this.#turns % this.#counts.length] ?? this.#best, steps: 0, seconds: 0 };
  }

  #settle(trial: ReadonlyMap<number, readonly number[]>): void {
    const speeds = this.#counts.map((count) => ({
      count,
      secondsPerDigit: lowerQuartile(trial.get(count) ?? []),
    }));
    const fastest = Math.min(...speeds.map(({ secondsPerDigit }) => secondsPerDigit));
    const good = speeds.filter(({ secondsPerDigit }) => secondsPerDigit <= fastest * TOLERANCE);
    this.#best = Math.min(...good.map(({ count }) => count));
    const { all, first, longest } = SETTLED_SECONDS;
    const usesAll = this.#best === Math.max(...this.#counts);
    this.#patience = usesAll ? all : this.#shortPatience;
    this.#shortPatience = usesAll ? first : Math.min(2 * this.#shortPatience, longest);
    this.#trial = undefined;
    this.#turns = 0;
    this.#secondsSettled = 0;
  }
}

/** The value that a quarter of them do not exceed; Infinity where there is none. */
function lowerQuartile(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 2] ?? Infinity;
}
