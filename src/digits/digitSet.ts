/** Height and width of a digit in pixels, of MNIST's and of the drawn ones. */
export const DIGIT_SIZE = 28;
/** Rows and columns of a digit. */
export const DIGIT_SHAPE = [DIGIT_SIZE, DIGIT_SIZE] as const;
/** Pixels of one digit. */
export const DIGIT_PIXELS = DIGIT_SIZE * DIGIT_SIZE;
/** The labels 0 to 9. */
export const LABEL_COUNT = 10;

export const SPLITS = ['train', 'test'] as const;
/** The two halves of every data set: digits to train with, and digits to test with. */
export type SplitName = (typeof SPLITS)[number];

/**
 * Digits with their labels, kept once and as bytes; both arrays may be views of shared memory, filled while they are read.
 *
 * `pixels` has shape `(count, 28, 28)`, row by row, 0 (paper) to 255 (ink); `labels` has shape `(count,)`, 0 to 9.
 */
export interface DigitSet {
  readonly count: number;
  readonly pixels: Uint8Array;
  readonly labels: Uint8Array;
}

/** Both splits of one source. */
export type Digits = Readonly<Record<SplitName, DigitSet>>;

/** The 784 pixels of digit `index`: a view, not a copy. */
export function pixelsOf(set: DigitSet, index: number): Uint8Array {
  return set.pixels.subarray(index * DIGIT_PIXELS, (index + 1) * DIGIT_PIXELS);
}
