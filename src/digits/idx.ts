import { DIGIT_PIXELS, DIGIT_SIZE, LABEL_COUNT, type DigitSet } from './digitSet.ts';
import type { DigitPart } from './mnistFiles.ts';

/** A defect of an IDX file; the message names the file, what it holds and what was expected. */
export class IdxError extends Error {
  override readonly name = 'IdxError';
  readonly file: string;

  constructor(file: string, defect: string) {
    super(`${file} ${defect}`);
    this.file = file;
  }
}

/** Both layouts are of unsigned bytes (0x08); the last byte of the magic number counts the dimensions. */
const LAYOUTS = {
  pixels: { magic: 0x0803, headerBytes: 16, itemBytes: DIGIT_PIXELS, items: 'images' },
  labels: { magic: 0x0801, headerBytes: 8, itemBytes: 1, items: 'labels' },
} as const;

/**
 * Parses one IDX file as its bytes arrive and writes them into `set`, whose `count` says how many digits the file must
 * hold. Every defect throws an `IdxError`; what was parsed before it stays in `set`.
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
    const read = this.#headerBytes + this.#bodyBytes;
    if (read < this.#expectedBytes) {
      throw this.#error(`ends after ${format(read)} bytes; ${format(this.#expectedBytes)} were expected`);
    }
  }

  get #expectedBytes(): number {
    return this.#header.length + this.#set.count * LAYOUTS[this.#part].itemBytes;
  }

  #checkHeader(): void {
    const view = new DataView(this.#header.buffer);
    const { magic, items } = LAYOUTS[this.#part];
    const foundMagic = view.getUint32(0);
    if (foundMagic !== magic) throw this.#error(magicDefect(foundMagic, magic, items));
    const count = view.getUint32(4);
    if (count !== this.#set.count) {
      const expected =
        this.#part === 'labels'
          ? `the set has ${format(this.#set.count)} images`
          : `${format(this.#set.count)} were expected`;
      throw this.#error(`holds ${format(count)} ${items}; ${expected}`);
    }
    if (this.#part === 'labels') return;
    const [rows, columns] = [view.getUint32(8), view.getUint32(12)];
    if (rows !== DIGIT_SIZE || columns !== DIGIT_SIZE) {
      throw this.#error(
        `holds images of ${rows} x ${columns} pixels; ${DIGIT_SIZE} x ${DIGIT_SIZE} were expected`,
      );
    }
  }

  #pushBody(bytes: Uint8Array): void {
    if (this.#headerBytes + this.#bodyBytes + bytes.length > this.#expectedBytes) {
      throw this.#error(`goes on after the ${format(this.#expectedBytes)} bytes that were expected`);
    }
    if (this.#part === 'labels') this.#checkLabels(bytes);
    this.#set[this.#part].set(bytes, this.#bodyBytes);
    this.#bodyBytes += bytes.length;
  }

  #checkLabels(labels: Uint8Array): void {
    const wrong = labels.findIndex((label) => label >= LABEL_COUNT);
    if (wrong === -1) return;
    const digit = this.#bodyBytes + wrong;
    throw this.#error(
      `labels digit ${format(digit)} as ${labels[wrong]}; labels are 0 to ${LABEL_COUNT - 1}`,
    );
  }

  #error(defect: string): IdxError {
    return new IdxError(this.#file, `${defect}.`);
  }
}

/**
 * Feeds `parser` with `bytes` until they end; after each chunk `onDigits` hears how many digits are there.
 *
 * @throws IdxError for a defect of the file; whatever `bytes` throws goes through.
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

function magicDefect(found: number, expected: number, items: string): string {
  const other = Object.values(LAYOUTS).find(({ magic }) => magic === found);
  const holds = other ? ` and so holds ${other.items}` : '';
  return `begins with the magic number ${found}${holds}; an IDX file of ${items} begins with ${expected}`;
}

function format(count: number): string {
  return count.toLocaleString('en');
}
