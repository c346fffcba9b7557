/** Lets something that is nice to have take at most a share of the time of the work beside it. */
export class TimeShare {
  readonly #share: number;
  readonly #least: number;
  /** Milliseconds since any moment. */
  readonly #now: () => number;
  #next = -Infinity;
  #isFirst = true;

  /** `share` is more than 0 and at most 1; `least` are the milliseconds between one time and the next at the least. */
  constructor(share: number, now: () => number, least = 0) {
    this.#share = share;
    this.#now = now;
    this.#least = least;
  }

  /** Whether enough time has passed since the last one. */
  get isDue(): boolean {
    return this.#now() >= this.#next;
  }

  /**
   * Does it, due or not; how long it takes decides when it is due again. The first time, which may compile for a second what
   * then takes milliseconds, says nothing about that.
   */
  async spend<Result>(work: () => Promise<Result>): Promise<Result> {
    const start = this.#now();
    const result = await work();
    const end = this.#now();
    const rest = this.#isFirst ? 0 : (end - start) / this.#share;
    this.#isFirst = false;
    this.#next = end + Math.max(this.#least, rest);
    return result;
  }
}
