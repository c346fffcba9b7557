/** Counts seconds, pauses left out. It starts running. */
export class Stopwatch {
  readonly #now: () => number;
  #startedAt: number | undefined;
  #secondsBefore = 0;

  /** `now` gives milliseconds since any moment, and never goes back. */
  constructor(now: () => number) {
    this.#now = now;
    this.#startedAt = now();
  }

  get seconds(): number {
    const running = this.#startedAt === undefined ? 0 : this.#now() - this.#startedAt;
    return this.#secondsBefore + running / 1000;
  }

  pause(): void {
    this.#secondsBefore = this.seconds;
    this.#startedAt = undefined;
  }

  /** Counts seconds that something took before. */
  add(seconds: number): void {
    this.#secondsBefore += seconds;
  }

  resume(): void {
    this.#startedAt ??= this.#now();
  }
}
