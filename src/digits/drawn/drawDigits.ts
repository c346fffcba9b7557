import { streamKey } from '../../random/random.ts';
import { DIGIT_PIXELS, pixelsOf, SPLITS, type DigitSet, type SplitName } from '../digitSet.ts';
import { fitToBox } from './fit.ts';
import { randomHand } from './hand.ts';
import { InkBox } from './inkBox.ts';
import { drawnLabel } from './labels.ts';
import { PenPath } from './penPath.ts';
import { placeByCentreOfMass } from './place.ts';
import { RandomStream } from './randomStream.ts';
import { SHAPES } from './shapes/shapes.ts';
import { write } from './write.ts';

/**
 * Draws the digits `from` (included) to `to` (excluded) of a split, looking like MNIST's, into a set's pixels and labels.
 * Each digit depends on seed, split and its index alone: they can be drawn in any order and in any portions.
 *
 * @param seed a whole number; another seed draws other digits
 * @throws RangeError when the set does not hold that range
 */
export function drawDigits(set: DigitSet, seed: number, split: SplitName, from: number, to: number): void {
  if (!(Number.isInteger(from) && Number.isInteger(to) && 0 <= from && from <= to && to <= set.count)) {
    throw new RangeError(
      `Cannot draw digits ${from} to ${to}: whole numbers with 0 <= from <= to <= ${set.count}, the set's count, are needed.`,
    );
  }
  const drawer = new Drawer();
  for (let index = from; index < to; index += 1) {
    set.labels[index] = drawer.draw(pixelsOf(set, index), seed, split, index);
  }
}

/** One drawn digit with its label. */
export interface DrawnDigit {
  /** Shape `(28, 28)`, row by row, 0 (paper) to 255 (ink). */
  readonly pixels: Uint8Array;
  readonly label: number;
}

/** The digit that `drawDigits` draws at this index (a whole number, 0 or more) of a split. */
export function drawDigit(seed: number, split: SplitName, index: number): DrawnDigit {
  const pixels = new Uint8Array(DIGIT_PIXELS);
  const label = new Drawer().draw(pixels, seed, split, index);
  return { pixels, label };
}

/** Keeps what every drawing needs anew, so that many are drawn without asking for memory. */
class Drawer {
  readonly #path = new PenPath();
  readonly #box = new InkBox();

  /** Draws one digit into `pixels` and returns its label. */
  draw(pixels: Uint8Array, seed: number, split: SplitName, index: number): number {
    const label = drawnLabel(seed, split, index);
    const random = new RandomStream(streamKey(seed, 'drawing', SPLITS.indexOf(split), index));
    const { strokesAtRandom, boldness } = SHAPES[label]!;
    const strokes = strokesAtRandom(random);
    const hand = randomHand(random, boldness);
    write(this.#path, strokes, hand, random);
    fitToBox(this.#path);
    this.#box.draw(this.#path, hand.grain, random.key);
    placeByCentreOfMass(pixels, this.#box.ink);
    return label;
  }
}
