/**
 * Counter-based random numbers: the number at a place is computed from a key and that place alone, with no state in
 * between. So every engine, on any number of workers and in any order, draws the same numbers from one seed.
 *
 * All arithmetic is on 32-bit integers, so that JavaScript, WebAssembly SIMD and shaders agree to the bit.
 */

/** What a stream of random numbers is used for; streams of different purposes never share a key. */
export const PURPOSES = { weights: 1, order: 2, dropout: 3, drawing: 4, picking: 5, border: 6 } as const;
export type Purpose = keyof typeof PURPOSES;

/** A bijection of the 32-bit integers in which every input bit moves every output bit (the finaliser of MurmurHash3). */
export function mix(value: number): number {
  let bits = value | 0;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}

/**
 * The key of one stream: a 32-bit number from the seed, the purpose and where in the run it is used (epoch, step,
 * layer, …, whole numbers).
 */
export function streamKey(seed: number, purpose: Purpose, ...place: readonly number[]): number {
  let key = mix(seed ^ 0x9e3779b9);
  for (const part of [PURPOSES[purpose], ...place]) key = mix(key + Math.imul(part + 1, 0x9e3779b9));
  return key;
}

/** The random 32 bits at `counter` (0 to 2^32 - 1) of the stream `key`, as an unsigned integer. */
export function bitsAt(key: number, counter: number): number {
  return mix(Math.imul(counter, 0x9e3779b9) ^ key);
}

/** A number in [0, 1) at `counter` of the stream `key`, a multiple of 2^-24 so that it is exact in float32. */
export function uniformAt(key: number, counter: number): number {
  return (bitsAt(key, counter) >>> 8) * 2 ** -24;
}

/**
 * The random 32 bits that decide whether dropout keeps element `counter`: fewer operations than `bitsAt` (six for four
 * elements with SIMD), and only the upper bits are good. That is enough for one comparison.
 */
export function dropoutBits(key: number, counter: number): number {
  const bits = Math.imul(counter ^ key, 0x9e3779b1);
  return Math.imul(bits ^ (bits >>> 15), 0x85ebca77) >>> 0;
}

/** Dropout drops an element whose `dropoutBits` lie below this threshold; `rate` is in [0, 1). */
export function dropoutThreshold(rate: number): number {
  return Math.floor(rate * 2 ** 32);
}

/** The numbers 0 to `count - 1` in a random order (Fisher-Yates), the same for the same key. */
export function permutation(count: number, key: number): Uint32Array {
  const order = new Uint32Array(count);
  for (let index = 1; index < count; index += 1) order[index] = index;
  for (let last = count - 1; last > 0; last -= 1) {
    const other = Math.floor(uniformAt(key, last) * (last + 1));
    const moved = order[last] ?? 0;
    order[last] = order[other] ?? 0;
    order[other] = moved;
  }
  return order;
}
