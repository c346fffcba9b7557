import type { DigitSet, SplitName } from './digitSet.ts';

/** The two arrays of a set; MNIST keeps each in a file of its own. */
export type DigitPart = keyof Pick<DigitSet, 'pixels' | 'labels'>;

/** One of MNIST's four files. */
export interface MnistFile {
  /** The published name, uncompressed; on servers and in caches `.gz` follows. */
  readonly name: string;
  readonly split: SplitName;
  readonly part: DigitPart;
}

/** MNIST's four files, the one that is wanted first at the front. */
export const MNIST_FILES = [
  { name: 'train-images-idx3-ubyte', split: 'train', part: 'pixels' },
  { name: 'train-labels-idx1-ubyte', split: 'train', part: 'labels' },
  { name: 't10k-images-idx3-ubyte', split: 'test', part: 'pixels' },
  { name: 't10k-labels-idx1-ubyte', split: 'test', part: 'labels' },
] as const satisfies readonly MnistFile[];

export type MnistFileName = (typeof MNIST_FILES)[number]['name'];
