import { DIGIT_PIXELS, DIGIT_SIZE } from '../digits/digitSet.ts';

/** Where a network looks on a digit. */
export interface Look {
  /** What the network takes it for. */
  readonly answer: number;
  /** How far that answer rests on each pixel, shape `(28, 28)`: 0 or more, in nats of its log-odds. */
  readonly influence: Float32Array;
}

/** Where a network looks on a test digit. */
export interface DigitAttribution extends Look {
  /** Number of the test digit. */
  readonly digit: number;
}

/**
 * The share of a digit's influence, shape `(28, 28)`, that lies in its outermost `width` rows and columns, 0 to 1;
 * undefined where nothing has any.
 */
export function shareInBorder(influence: Float32Array, width: number): number | undefined {
  const inner = DIGIT_SIZE - width;
  let [inBorder, total] = [0, 0];
  for (let pixel = 0; pixel < DIGIT_PIXELS; pixel += 1) {
    const [row, column] = [Math.floor(pixel / DIGIT_SIZE), pixel % DIGIT_SIZE];
    const value = influence[pixel] ?? 0;
    total += value;
    if (Math.min(row, column) < width || Math.max(row, column) >= inner) inBorder += value;
  }
  return total > 0 ? inBorder / total : undefined;
}

/** The mean share of several digits, those without influence left out; undefined where none has any. */
export function meanShareInBorder(
  attributions: readonly Pick<Look, 'influence'>[],
  width: number,
): number | undefined {
  const shares = attributions.flatMap(({ influence }) => shareInBorder(influence, width) ?? []);
  return shares.length > 0 ? shares.reduce((sum, share) => sum + share, 0) / shares.length : undefined;
}
