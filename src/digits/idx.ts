import { ProblemError } from '../basics/problem.ts';
import { DIGIT_PIXELS, DIGIT_SIZE, LABEL_COUNT, type DigitSet } from './digitSet.ts';
import type { DigitPart } from './mnistFiles.ts';

/** Both layouts are of unsigned bytes (0x08); the last byte of the magic number counts the dimensions. */
const LAYOUTS = {
  pixels: { magic: 0x0803, headerBytes: 16, itemBytes: DIGIT_PIXELS },
  labels: { magic: 0x0801, headerBytes: 8, itemBytes: 1 },
} as const;

/**
 * Parses one IDX file as its bytes arrive and writes them into `set`, whose `count` says how many digits the file must
 * hold. Every defect throws a `ProblemError`; what was parsed before it stays in `set`.
 *
 * The format: big-endian 32-bit numbers (magic number, count and, for images, rows and columns), then the bytes.
 */
export class IdxParser {
  readonly #file: string;
  readonly #part: DigitPart;
  readonly #set: DigitSet;
  readonly #header: Uint8Array;
  #headerBytes = 0;
  #bodyBytes = 0;

  constructor(file: string, part: DigitPart, set: DigitSet) {
    this.#file = file;
    this.#part = part;
    this.#set = set;
    this.#header = new Uint8Array(LAYOUTS[part].headerBytes);
  }

  /** How many digits of `set` have this file's part, whole. */
  get digits(): number {
    return Math.floor(this.#bodyBytes / LAYOUTS[this.#part].itemBytes);
  }

  /** Takes the next bytes of the file, any number of them. */
  push(chunk: Uint8Array): void {
    const headerPart = chunk.subarray(0, this.#header.length - this.#headerBytes);
    if (headerPart.length > 0) {
      this.#header.set(headerPart, this.#headerBytes);
      this.#headerBytes += headerPart.length;
      if (this.#headerBytes === this.#header.length) this.#checkHeader();
    }
    this.#pushBody(chunk.subarray(headerPart.length));
  }

  /** Says that no more bytes come. */
  end(): void {
    const bytes = this.#headerBytes + this.#bodyBytes;
    const expected = this.#expectedBytes;
    if (bytes < expected) {
      throw new ProblemError({ code: 'idxTruncated', figures: { file: this.#file, bytes, expected } });
    }
  }

  get #expectedBytes(): number {
    return this.#header.length + this.#set.count * LAYOUTS[this.#part].itemBytes;
  }

  #checkHeader(): void {
    const view = new DataView(this.#header.buffer);
    this.#checkMagic(view.getUint32(0));
    this.#checkCount(view.getUint32(4));
    if (this.#part === 'labels') return;
    const [rows, columns] = [view.getUint32(8), view.getUint32(12)];
    if (rows !== DIGIT_SIZE || columns !== DIGIT_SIZE) {
      const figures = { file: this.#file, rows, columns, size: DIGIT_SIZE };
      throw new ProblemError({ code: 'idxImageSize', figures });
    }
  }

  #checkMagic(found: number): void {
    const expected = LAYOUTS[this.#part].magic;
    if (found === expected) return;
    const isOtherPart = Object.values(LAYOUTS).some(({ magic }) => magic === found);
    const figures = { file: this.#file, part: this.#part, found, expected };
    throw new ProblemError({ code: isOtherPart ? 'idxOtherPart' : 'idxMagic', figures });
  }

  #checkCount(count: number): void {
    const expected = this.#set.count;
    if (count === expected) return;
    const figures = { file: this.#file, count };
    throw this.#part === 'labels'
      ? new ProblemError({ code: 'idxLabelCount', figures: { ...figures, images: expected } })
      : new ProblemError({ code: 'idxImageCount', figures: { ...figures, expected } });
  }

  #pushBody(bytes: Uint8Array): void {
    const expected = this.#expectedBytes;
    if (this.#headerBytes + this.#bodyBytes + bytes.length > expected) {
      throw new ProblemError({ code: 'idxTooLong', figures: { file: this.#file, expected } });
    }
    if (this.#part === 'labels') this.#checkLabels(bytes);
    this.#set[this.#part].set(bytes, this.#bodyBytes);
    this.#bodyBytes += bytes.length;
  }

  #checkLabels(labels: Uint8Array): void {
    const wrong = labels.findIndex((label) => label >= LABEL_COUNT);
    if (wrong === -1) return;
    const digit = this.#bodyBytes + wrong;
    const figures = { file: this.#file, digit, label: labels[wrong] ?? 0, highest: LABEL_COUNT - 1 };
    throw new ProblemError({ code: 'idxLabel', figures });
  }
}

/**
 * Feeds `parser` with `bytes` until they end; after each chunk `onDigits` hears how many digits are there.
 *
 * @throws ProblemError for a defect of the file; whatever `bytes` throws goes through.
 */
export async function readIdx(
  bytes: AsyncIterable<Uint8Array>,
  parser: IdxParser,
  onDigits: (digits: number) => void = () => {},
): Promise<void> {
  for await (const chunk of bytes) {
    parser.push(chunk);
    onDigits(parser.digits);
  }
  parser.end();
}
