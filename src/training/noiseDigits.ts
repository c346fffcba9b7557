import { DIGIT_PIXELS, DIGIT_SIZE, LABEL_COUNT, type Digits, type DigitSet } from '../digits/digitSet.ts';
import { bitsAt, streamKey, uniformAt } from '../random/random.ts';

/**
 * Share of a digit's pixels with ink, and the box they lie in: an engine that skips blank paper must not look
 * faster.
 */
const INK_SHARE = 0.19;
const BOX = 20;
const MARGIN = (DIGIT_SIZE - BOX) / 2;

/**
 * `count` digits of noise in both splits, as dense as handwritten ones, to measure the speed of training
 * with.
 */
export function noiseDigits(count: number): Digits {
  const set = noiseSet(count);
  return { train: set, test: set };
}

function noiseSet(count: number): DigitSet {
  const key = streamKey(0, 'drawing');
  const pixels = new Uint8Array(count * DIGIT_PIXELS);
  const inkOfBox = (INK_SHARE * DIGIT_PIXELS) / (BOX * BOX);
  for (let index = 0; index < pixels.length; index += 1) {
    const row = Math.floor(index / DIGIT_SIZE) % DIGIT_SIZE;
    const column = index % DIGIT_SIZE;
    const inBox = Math.min(row, column) >= MARGIN && Math.max(row, column) < MARGIN + BOX;
    if (inBox && uniformAt(key, index) < inkOfBox) pixels[index] = bitsAt(key, index) & 255;
  }
  return { count, pixels, labels: Uint8Array.from({ length: count }, (_, digit) => digit % LABEL_COUNT) };
}
