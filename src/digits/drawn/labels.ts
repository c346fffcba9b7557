import { permutation, streamKey } from '../../random/random.ts';
import { LABEL_COUNT, SPLITS, type SplitName } from '../digitSet.ts';

/** Every run of this many digits, from the first on, holds each label equally often, in random order. */
export const BALANCED_RUN = 100;

/** The label of the drawn digit `index` of a split. */
export function drawnLabel(seed: number, split: SplitName, index: number): number {
  const run = Math.floor(index / BALANCED_RUN);
  // A drawing's key has one place less, so no digit shares its random numbers with the labels.
  const order = permutation(BALANCED_RUN, streamKey(seed, 'drawing', SPLITS.indexOf(split), run, 0));
  return order[index % BALANCED_RUN]! % LABEL_COUNT;
}
