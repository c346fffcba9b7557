import type { DigitSet } from '../digits/digitSet.ts';

/** Where a batch goes in the engine's memory. */
export interface BatchRegion {
  readonly memory: WebAssembly.Memory;
  /** Addresses of pixels and labels. */
  readonly pixels: number;
  readonly targets: number;
  /** Digits that there is room for. */
  readonly capacity: number;
  /** Pixels of a digit. */
  readonly size: number;
}

/** Copies the digits `indices` of a set, and their labels, into the engine's memory. */
export function copyBatch(region: BatchRegion, { pixels, labels }: DigitSet, indices: Uint32Array): void {
  const { memory, capacity, size } = region;
  if (indices.length < 1 || indices.length > capacity) {
    throw new Error(`A batch has 1 to ${capacity} digits here, but this one has ${indices.length}.`);
  }
  const count = Math.floor(pixels.length / size);
  const missing = indices.find((digit) => digit >= count);
  if (missing !== undefined) {
    throw new Error(`There is no digit ${missing}; the set has ${count} of ${size} pixels each.`);
  }
  const targets = new Uint8Array(memory.buffer, region.targets, capacity);
  indices.forEach((digit, slot) => {
    targets[slot] = labels[digit] ?? 0;
  });
  if (size % 4 === 0 && pixels.byteOffset % 4 === 0) {
    const from = new Uint32Array(pixels.buffer, pixels.byteOffset, (count * size) / 4);
    copyWords(from, new Uint32Array(memory.buffer, region.pixels, (capacity * size) / 4), indices, size / 4);
  } else {
    const to = new Uint8Array(memory.buffer, region.pixels, capacity * size);
    indices.forEach((digit, slot) => to.set(pixels.subarray(digit * size, (digit + 1) * size), slot * size));
  }
}

/** Four pixels at a time: `set` of a small view costs several times more, above all from shared memory. */
function copyWords(from: Uint32Array, to: Uint32Array, indices: Uint32Array, words: number): void {
  let target = 0;
  for (const digit of indices) {
    const end = (digit + 1) * words;
    for (let source = digit * words; source < end; source += 1, target += 1) to[target] = from[source] ?? 0;
  }
}
