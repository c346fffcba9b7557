import type { SplitName } from './digitSet.ts';
import { MNIST_FILES, type IdxFile } from './mnistFiles.ts';

/** A set of digits of 28 x 28 pixels, labelled 0 to 9, that can be shown and trained on: plain data, which workers are sent. */
export interface DataSet {
  /** Its proper name, for messages of workers and for programs; the page's sentences about it are in `words/`. */
  readonly title: string;
  readonly counts: Readonly<Record<SplitName, number>>;
  readonly origin: Origin;
  /** Where a program of one's own gets it; undefined where it cannot, and takes MNIST in its place. */
  readonly published: Publication | undefined;
}

/** Where a set's digits come from: files beside the page, or drawn by the page from a seed. */
export type Origin =
  | {
      readonly kind: 'files';
      /** Below the page's address. */
      readonly folder: string;
      /** The first is wanted first. Their checksums are the set's fingerprint. */
      readonly files: readonly IdxFile[];
    }
  | { readonly kind: 'drawn'; readonly seed: number };

/** Where programs find a set. */
export interface Publication {
  /** Its module in `keras.datasets`. */
  readonly kerasName: string;
  /** Address of a folder with its four gzipped IDX files under MNIST's names. */
  readonly folder: string;
}

/** All data sets by their names in the link. The first is shown where nobody has chosen. */
export const DATA_SETS = {
  mnist: {
    title: 'MNIST',
    counts: { train: 60_000, test: 10_000 },
    origin: { kind: 'files', folder: 'mnist', files: MNIST_FILES },
    published: { kerasName: 'mnist', folder: 'https://storage.googleapis.com/cvdf-datasets/mnist/' },
  },
  drawn: {
    title: 'Drawn digits',
    counts: { train: 60_000, test: 10_000 },
    origin: { kind: 'drawn', seed: 28 },
    published: undefined,
  },
} as const satisfies Readonly<Record<string, DataSet>>;
