import { DIGIT_PIXELS, DIGIT_SIZE, LABEL_COUNT, pixelsOf, type DigitSet } from './digitSet.ts';

/** By how many pixels a digit is moved: down and to the right where they are positive. */
export type Shift = readonly [rows: number, columns: number];

/**
 * Where a digit is in each of ten frames: it flies through the picture from left to right, on the arc of something that is
 * thrown.
 */
export const FLIGHT: readonly Shift[] = Array.from({ length: LABEL_COUNT }, (_, frame) => {
  const time = (2 * frame) / (LABEL_COUNT - 1) - 1;
  return [Math.round(10 * time * time - 4), Math.round(12 * time)];
});

/**
 * A volume of shape `(10, 28, 28)`: the first digit of each label, in their order, but for the picked digit, which stands
 * for its own label where there is one. Frames whose digit is not among the first `filled` ones are blank.
 */
export function labelVolume(
  set: DigitSet,
  filled: number,
  picked: number | undefined,
): Uint8Array<ArrayBuffer> {
  const volume = new Uint8Array(LABEL_COUNT * DIGIT_PIXELS);
  const missing = new Set(Array.from({ length: LABEL_COUNT }, (_, label) => label));
  const show = (index: number): void => {
    const label = set.labels[index] ?? 0;
    if (missing.delete(label)) volume.set(pixelsOf(set, index), label * DIGIT_PIXELS);
  };
  if (picked !== undefined && picked < filled) show(picked);
  for (let index = 0; index < filled && missing.size > 0; index += 1) show(index);
  return volume;
}

/** A volume of one frame for each of `shifts`: the digit of 784 bytes, moved; what leaves the picture is gone. */
export function movingVolume(pixels: Uint8Array, shifts: readonly Shift[]): Uint8Array<ArrayBuffer> {
  const volume = new Uint8Array(shifts.length * DIGIT_PIXELS);
  for (const [frame, [down, right]] of shifts.entries()) {
    for (let row = Math.max(down, 0); row < DIGIT_SIZE + Math.min(down, 0); row += 1) {
      const from = (row - down) * DIGIT_SIZE + Math.max(-right, 0);
      const count = DIGIT_SIZE - Math.abs(right);
      const to = frame * DIGIT_PIXELS + row * DIGIT_SIZE + Math.max(right, 0);
      volume.set(pixels.subarray(from, from + count), to);
    }
  }
  return volume;
}
