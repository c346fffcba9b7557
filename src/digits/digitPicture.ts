import { DIGIT_PIXELS, DIGIT_SIZE } from './digitSet.ts';

/** A digit as a picture: one channel of bytes, 0 (paper) to 255 (ink). */
export interface DigitPicture {
  readonly shape: readonly [rows: number, columns: number, channels: number];
  /** 784 bytes. */
  readonly values: Uint8Array;
  readonly range: readonly [paper: number, ink: number];
}

/** The picture of a digit's 784 bytes: a view of them, not a copy. */
export function pictureOfDigit(pixels: Uint8Array): DigitPicture {
  return { shape: [DIGIT_SIZE, DIGIT_SIZE, 1], values: pixels, range: [0, 255] };
}

/** A picture of a digit's shape without ink. */
export const BLANK_DIGIT: DigitPicture = pictureOfDigit(new Uint8Array(DIGIT_PIXELS));
