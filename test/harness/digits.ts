import { blankSet } from '../../src/digits/blankSet.ts';
import type { DigitSet } from '../../src/digits/digitSet.ts';
import type { DigitPart } from '../../src/digits/mnistFiles.ts';
import { bitsAt } from '../../src/random/random.ts';

/** A set of `count` digits of noise; the same seed gives the same noise. */
export function noiseSet(count: number, seed: number): DigitSet {
  const set = blankSet(count);
  set.pixels.forEach((_, place) => (set.pixels[place] = bitsAt(seed, place) & 255));
  set.labels.forEach((_, place) => (set.labels[place] = bitsAt(seed + 1, place) % 10));
  return set;
}

/** The bytes of an IDX file that holds one part of `set`. */
export function idxFile(part: DigitPart, set: DigitSet): Uint8Array<ArrayBuffer> {
  return part === 'pixels'
    ? idxBytes([0x0803, set.count, 28, 28], set.pixels)
    : idxBytes([0x0801, set.count], set.labels);
}

/** The bytes of an IDX file with any header: 32-bit numbers, big-endian, then the body. */
export function idxBytes(header: readonly number[], body: Uint8Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(header.length * 4 + body.length);
  const view = new DataView(bytes.buffer);
  header.forEach((value, place) => view.setUint32(place * 4, value));
  bytes.set(body, header.length * 4);
  return bytes;
}
