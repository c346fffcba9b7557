import type { Problem } from '../basics/problem.ts';
import type { DataSet } from '../digits/dataSets.ts';
import type { Digits, SplitName } from '../digits/digitSet.ts';
import type { DigitPart } from '../digits/mnistFiles.ts';
import type { TrainingInk } from '../digits/trainingInk.ts';

export type { TrainingInk };

/** What the page asks of the worker that loads or draws digits; the page ends the worker after `complete` or `failed`. */
export interface DigitsRequest {
  readonly type: 'load';
  readonly set: DataSet;
  /** Absolute address of the page's folder, below which the set's files lie. */
  readonly site: string;
  /** Past every cache: set by "try again", since a damaged copy may lie in one. */
  readonly fresh: boolean;
}

/** What that worker tells the page. */
export type DigitsReply =
  /**
   * Where the digits will be; sent first. Over shared memory they fill up from then on, and `filled` tells how far.
   * Without shared memory `digits` is undefined here, chunks follow, and the page keeps the one copy.
   */
  | { readonly type: 'opened'; readonly digits: Digits | undefined }
  /** Without shared memory only: bytes for `pixels` or `labels` of a split, at `offset`. */
  | {
      readonly type: 'chunk';
      readonly split: SplitName;
      readonly part: DigitPart;
      readonly offset: number;
      readonly bytes: Uint8Array;
    }
  /** How many digits of each split have both pixels and label. */
  | { readonly type: 'filled'; readonly counts: Readonly<Record<SplitName, number>> }
  | { readonly type: 'complete'; readonly ink: TrainingInk }
  | { readonly type: 'failed'; readonly problem: Problem };
