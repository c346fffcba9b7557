/** What the page has asked of a run: whether it may go on, and for how long. */
export class RunControls {
  #isPaused: boolean;
  #isStopped = false;
  /** Steps that may still be done while the run is paused. */
  #stepsAllowed = 0;
  #wake: (() => void) | undefined;

  constructor(isPaused: boolean) {
    this.#isPaused = isPaused;
  }

  get isPaused(): boolean {
    return this.#isPaused;
  }

  get isStopped(): boolean {
    return this.#isStopped;
  }

  /** Whether the run must wait for a command before it does anything more. */
  get mustWait(): boolean {
    return this.#isPaused && this.#stepsAllowed === 0 && !this.#isStopped;
  }

  pause(): void {
    this.#isPaused = true;
    this.#stepsAllowed = 0;
    this.signal();
  }

  resume(): void {
    this.#isPaused = false;
    this.#stepsAllowed = 0;
    this.signal();
  }

  /** Allows one step of a paused run. */
  step(): void {
    if (this.#isPaused) this.#stepsAllowed += 1;
    this.signal();
  }

  stop(): void {
    this.#isStopped = true;
    this.signal();
  }

  /** Says that a step has been done. */
  countStep(): void {
    this.#stepsAllowed = Math.max(0, this.#stepsAllowed - 1);
  }

  /** Resolves at the next command or `signal`. */
  untilSignal(): Promise<void> {
    return new Promise((resolve) => (this.#wake = resolve));
  }

  /** Wakes up a run that waits, so that it looks what there is to do. */
  signal(): void {
    this.#wake?.();
    this.#wake = undefined;
  }
}
