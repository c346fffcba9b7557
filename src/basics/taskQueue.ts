/**
 * Hands the thread over to whatever has come meanwhile, messages above all, and goes on right after. Timers would
 * wait four milliseconds each, and in a hidden tab seconds; animation frames stop there.
 */
export class TaskQueue {
  readonly #channel = new MessageChannel();
  readonly #waiting: (() => void)[] = [];

  constructor() {
    this.#channel.port1.onmessage = () => this.#waiting.shift()?.();
  }

  /** Resolves in a task of its own, after those that are due already. */
  next(): Promise<void> {
    return new Promise((resolve) => {
      this.#waiting.push(resolve);
      this.#channel.port2.postMessage(undefined);
    });
  }

  close(): void {
    this.#channel.port1.close();
  }
}
