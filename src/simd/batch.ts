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
  /** The first pixel of a digit that the network looks at, and the one behind the last. */
  readonly from: number;
  readonly to: number;
}

/** Copies what the network looks at of the digits `indices` of a set, and their labels, into the engine's memory. */
export function copyBatch(region: BatchRegion, { pixels, labels }: DigitSet, indices: Uint32Array): void {
  const { memory, capacity, size, from, to } = region;
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
  const images = new Uint8Array(memory.buffer, region.pixels, capacity * size);
  indices.forEach((digit, slot) => {
    images.set(pixels.subarray(digit * size + from, digit * size + to), slot * size + from);
  });
}
