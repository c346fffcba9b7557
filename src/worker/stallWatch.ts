/** Watches several downloads at once: calls `onStall` when none of them has moved for some time. */
export class StallWatch {
  readonly #milliseconds: number;
  readonly #onStall: () => void;
  #timer: ReturnType<typeof setTimeout>;

  constructor(milliseconds: number, onStall: () => void) {
    this.#milliseconds = milliseconds;
    this.#onStall = onStall;
    this.#timer = setTimeout(onStall, milliseconds);
  }

  /** Says that something has moved. */
  moved(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#onStall, this.#milliseconds);
  }

  stop(): void {
    clearTimeout(this.#timer);
  }
}
