import type { Digits, SplitName } from '../digits/digitSet.ts';
import type { DigitPart } from '../digits/mnistFiles.ts';
import type { DigitsReply } from '../messages/digitsMessages.ts';

/** Sends one reply to the page; `transfer` lists the buffers that move with it. */
export type SendDigitsReply = (reply: DigitsReply, transfer?: ArrayBuffer[]) => void;

/** A part is reported when this many of its digits have come since the last time. */
const SLICE = 500;

/**
 * Tells the page how digits fill up: where they share no memory with it, the bytes themselves (`chunk`), then
 * how many digits have both pixels and label (`filled`).
 */
export class DigitsSender {
  readonly #digits: Digits;
  readonly #shared: boolean;
  readonly #send: SendDigitsReply;
  readonly #sent: Record<SplitName, Record<DigitPart, number>> = {
    train: { pixels: 0, labels: 0 },
    test: { pixels: 0, labels: 0 },
  };
  #filled: Record<SplitName, number> = { train: 0, test: 0 };

  constructor(digits: Digits, shared: boolean, send: SendDigitsReply) {
    this.#digits = digits;
    this.#shared = shared;
    this.#send = send;
  }

  /**
   * Says that the first `count` digits of a split have this part; the first ones and the last ones are told
   * at once.
   */
  advance(split: SplitName, part: DigitPart, count: number): void {
    const sent = this.#sent[split][part];
    const isDue = sent === 0 || count === this.#digits[split].count || count - sent >= SLICE;
    if (count === sent || !isDue) return;
    if (!this.#shared) this.#sendChunk(split, part, sent, count);
    this.#sent[split][part] = count;
    this.#sendFilled();
  }

  #sendChunk(split: SplitName, part: DigitPart, from: number, to: number): void {
    const array = this.#digits[split][part];
    const itemBytes = array.length / this.#digits[split].count;
    const offset = from * itemBytes;
    const bytes = new Uint8Array(array.subarray(offset, to * itemBytes));
    this.#send({ type: 'chunk', split, part, offset, bytes }, [bytes.buffer]);
  }

  #sendFilled(): void {
    const { train, test } = this.#sent;
    const counts = {
      train: Math.min(train.pixels, train.labels),
      test: Math.min(test.pixels, test.labels),
    };
    if (counts.train === this.#filled.train && counts.test === this.#filled.test) return;
    this.#filled = counts;
    this.#send({ type: 'filled', counts });
  }
}
