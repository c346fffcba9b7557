import type { DigitSet, SplitName } from './digitSet.ts';

/** The two arrays of a set; MNIST keeps each in a file of its own. */
export type DigitPart = keyof Pick<DigitSet, 'pixels' | 'labels'>;

/** One of the four files of a data set in MNIST's form. */
export interface IdxFile {
  /** The published name, uncompressed; on servers `.gz` follows. */
  readonly name: string;
  readonly split: SplitName;
  readonly part: DigitPart;
  /** SHA-256 of the uncompressed file; undefined where nobody has said what it must be. */
  readonly sha256: string | undefined;
}

/** MNIST's four files, the one that is wanted first at the front. */
export const MNIST_FILES = [
  {
    name: 'train-images-idx3-ubyte',
    split: 'train',
    part: 'pixels',
    sha256: 'ba891046e6505d7aadcbbe25680a0738ad16aec93bde7f9b65e87a2fc25776db',
  },
  {
    name: 'train-labels-idx1-ubyte',
    split: 'train',
    part: 'labels',
    sha256: '65a50cbbf4e906d70832878ad85ccda5333a97f0f4c3dd2ef09a8a9eef7101c5',
  },
  {
    name: 't10k-images-idx3-ubyte',
    split: 'test',
    part: 'pixels',
    sha256: '0fa7898d509279e482958e8ce81c8e77db3f2f8254e26661ceb7762c4d494ce7',
  },
  {
    name: 't10k-labels-idx1-ubyte',
    split: 'test',
    part: 'labels',
    sha256: 'ff7bcfd416de33731a308c3f266cc351222c34898ecbeaf847f06e48f7ec33f2',
  },
] as const satisfies readonly IdxFile[];

export type MnistFileName = (typeof MNIST_FILES)[number]['name'];
