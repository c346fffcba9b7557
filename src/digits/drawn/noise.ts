import { uniformAt } from '../../random/random.ts';

/**
 * Which noise of a drawing is meant. Each has its own range of counters in the drawing's stream, so that none repeats
 * another; the range below the first belongs to `RandomStream`.
 */
export const NOISES = {
  shiftByHeight: 1,
  shiftByWidth: 2,
  liftByWidth: 3,
  tremorX: 4,
  tremorY: 5,
  pressure: 6,
  roughness: 7,
  grain: 8,
} as const;
export type Noise = (typeof NOISES)[keyof typeof NOISES];

const COUNTERS_PER_NOISE = 2 ** 16;

/**
 * Independent random values, one for each whole position.
 *
 * @param key of the drawing's stream
 * @param position a whole number, below 2^15 in magnitude
 * @returns a number in [-1, 1)
 */
export function roughNoise(key: number, noise: Noise, position: number): number {
  return 2 * uniformAt(key, noise * COUNTERS_PER_NOISE + position) - 1;
}

/** As `roughNoise`, at any position: eased from each whole position's value to the next one's. */
export function smoothNoise(key: number, noise: Noise, position: number): number {
  const before = Math.floor(position);
  const along = position - before;
  const eased = along * along * (3 - 2 * along);
  const start = roughNoise(key, noise, before);
  return start + (roughNoise(key, noise, before + 1) - start) * eased;
}
