import { streamKey, uniformAt } from '../../random/random.ts';
import {
  DIGIT_PIXELS,
  DIGIT_SIZE,
  LABEL_COUNT,
  pixelsOf,
  SPLITS,
  type Digits,
  type DigitSet,
  type SplitName,
} from '../digitSet.ts';
import { TEXTURES } from './textures.ts';

/** A textured ring around every digit: the table that the book lies on, in the tutorial's words. */
export interface Border {
  /** Width of the ring in pixels, 1 to 13. */
  readonly width: number;
  /** In training the texture is that of the label with this probability, 0 to 1; else, and in testing, any of the ten. */
  readonly share: number;
}

/** Seeds are the data set's, not the run's: all runs see the same borders, so that digits can be compared. */
export const BORDER_SEED = 1;

/** The ring must leave something of the digit. */
export const WIDEST_BORDER = DIGIT_SIZE / 2 - 1;

/**
 * The texture around digit `index` of a split, 0 to 9: it depends on nothing but the arguments. A digit whose texture is
 * that of its label at one share keeps it at every larger one.
 */
export function textureOf(
  split: SplitName,
  index: number,
  label: number,
  share: number,
  seed = BORDER_SEED,
): number {
  const key = streamKey(seed, 'border', SPLITS.indexOf(split));
  const isTelltale = split === 'train' && uniformAt(key, 2 * index) < share;
  return isTelltale ? label : Math.floor(uniformAt(key, 2 * index + 1) * LABEL_COUNT);
}

/** Replaces the outermost `width` rows and columns of a digit, 784 bytes, by a texture. */
export function drawBorder(pixels: Uint8Array, texture: number, width: number): void {
  const ring = TEXTURES[texture];
  if (!ring) {
    throw new RangeError(`There is no texture ${texture}; they are numbered 0 to ${TEXTURES.length - 1}.`);
  }
  if (!(Number.isInteger(width) && width >= 1 && width <= WIDEST_BORDER)) {
    throw new RangeError(
      `A border of ${width} pixels cannot be; its width is a whole number from 1 to ${WIDEST_BORDER}.`,
    );
  }
  const inner = DIGIT_SIZE - width;
  pixels.set(ring.subarray(0, width * DIGIT_SIZE));
  pixels.set(ring.subarray(inner * DIGIT_SIZE), inner * DIGIT_SIZE);
  for (let row = width; row < inner; row += 1) {
    const [start, end] = [row * DIGIT_SIZE, (row + 1) * DIGIT_SIZE];
    pixels.set(ring.subarray(start, start + width), start);
    pixels.set(ring.subarray(end - width, end), end - width);
  }
}

/** A copy of one digit, 784 bytes, with its border. */
export function borderedDigit(
  { pixels, label }: { readonly pixels: Uint8Array; readonly label: number },
  split: SplitName,
  index: number,
  { width, share }: Border,
): Uint8Array {
  const copy = pixels.slice();
  drawBorder(copy, textureOf(split, index, label, share), width);
  return copy;
}

/**
 * A copy of both splits with borders, of the training set the first `trainingDigits` only: 55 MB for all of MNIST. Copied
 * once, because every engine reads batches of plain bytes in each epoch; the labels are shared with the original.
 */
export function borderedDigits(
  { train, test }: Digits,
  border: Border,
  trainingDigits = train.count,
): Digits {
  return {
    train: borderedSet(train, 'train', Math.min(train.count, trainingDigits), border),
    test: borderedSet(test, 'test', test.count, border),
  };
}

function borderedSet(set: DigitSet, split: SplitName, count: number, { width, share }: Border): DigitSet {
  const bordered: DigitSet = {
    count,
    pixels: set.pixels.slice(0, count * DIGIT_PIXELS),
    labels: set.labels.subarray(0, count),
  };
  for (let index = 0; index < count; index += 1) {
    drawBorder(pixelsOf(bordered, index), textureOf(split, index, set.labels[index] ?? 0, share), width);
  }
  return bordered;
}
