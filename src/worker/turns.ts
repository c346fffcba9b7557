/**
 * Hands the machine round among several runs: whoever waits longest is next, so that all do one step each, in
 * turn. Measured within a turn, a run's times are its own.
 */
export class Turns {
  readonly #waiting: (() => void)[] = [];
  #isTaken = false;

  /** Whether another run waits for its turn. */
  get isShared(): boolean {
    return this.#waiting.length > 0;
  }

  /** Resolves when it is the caller's turn, which lasts until it calls `give`. */
  async take(): Promise<void> {
    if (this.#isTaken) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    this.#isTaken = true;
  }

  /** Ends the caller's turn. */
  give(): void {
    const next = this.#waiting.shift();
    // The turn passes on directly: nobody who comes just now gets in before.
    if (next) next();
    else this.#isTaken = false;
  }

  /** Does `work` in a turn of its own. */
  async during<Result>(work: () => Promise<Result>): Promise<Result> {
    await this.take();
    try {
      return await work();
    } finally {
      this.give();
    }
  }
}
