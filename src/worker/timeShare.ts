/** How much time something may take from other work. */
export interface ShareLimits {
  /** More than 0, and at most 1. */
  readonly share: number;
  /** Milliseconds from one time to the next, at the least. */
  readonly least?: number;
  /** The same at the most, however long the last time took: it may have waited for the other work. */
  readonly most?: number;
}

/** Lets something that is nice to have take at most a share of the time of other work. */
export class TimeShare {
  readonly #limits: Required<ShareLimits>;
  /** Milliseconds since any moment. */
  readonly #now: () => number;
  #next = -Infinity;
  #isFirst = true;

  constructor({ share, least = 0, most = Infinity }: ShareLimits, now: () => number) {
    this.#limits = { share, least, most };
    this.#now = now;
  }

  /** Whether enough time has passed since the last one. */
  get isDue(): boolean {
    return this.#now() >= this.#next;
  }

  /**
   * Does it, due or not; how long it takes decides when it is due again. The first time, which may compile
   * for a second what then takes milliseconds, says nothing about that.
   */
  async spend<Result>(work: () => Promise<Result>): Promise<Result> {
    const start = this.#now();
    const result = await work();
    const end = this.#now();
    const { share, least, most } = this.#limits;
    const rest = this.#isFirst ? 0 : (end - start) / share;
    this.#isFirst = false;
    this.#next = end + Math.min(Math.max(least, rest), most);
    return result;
  }
}
