/** How far back the speed looks, in seconds: steady to read, and quick to follow. */
const WINDOW_SECONDS = 1.5;

interface Sample {
  readonly seconds: number;
  /** All digits trained until then. */
  readonly digits: number;
}

/**
 * Speed over the last second or so, from running totals. Times are those of a clock that stands still in
 * pauses.
 */
export class SpeedMeter {
  #samples: Sample[] = [];
  #digits = 0;
  #digitsPerSecond = 0;

  /**
   * Says that training begins (again) at `seconds`: the time before, spent on other things, does not count.
   */
  begin(seconds: number): void {
    const last = this.#samples.at(-1) ?? { seconds, digits: this.#digits };
    const pause = seconds - last.seconds;
    // What was known stays known: a window that began anew would jump up and down for its first batches.
    this.#samples = [...this.#samples.slice(0, -1), last].map(({ seconds: earlier, digits }) => ({
      seconds: earlier + pause,
      digits,
    }));
  }

  /** Says that `digits` more have been trained by now. */
  add(digits: number, seconds: number): void {
    this.#digits += digits;
    this.#samples.push({ seconds, digits: this.#digits });
    while (this.#samples.length > 2 && seconds - this.#samples[1]!.seconds >= WINDOW_SECONDS) {
      this.#samples.shift();
    }
    const first = this.#samples[0]!;
    if (seconds > first.seconds) {
      this.#digitsPerSecond = (this.#digits - first.digits) / (seconds - first.seconds);
    }
  }

  /** Digits a second; 0 before anything is known, and the last speed while nothing is trained. */
  get digitsPerSecond(): number {
    return this.#digitsPerSecond;
  }
}
