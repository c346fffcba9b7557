import { DIGIT_PIXELS, type Digits, type DigitSet, type SplitName } from './digitSet.ts';

/** A set of `count` digits, all paper and labelled 0, to be filled; in memory that workers share if asked for. */
export function blankSet(count: number, shared = false): DigitSet {
  const Buffer = shared ? SharedArrayBuffer : ArrayBuffer;
  return {
    count,
    pixels: new Uint8Array(new Buffer(count * DIGIT_PIXELS)),
    labels: new Uint8Array(new Buffer(count)),
  };
}

/** Both splits, blank. */
export function blankDigits(counts: Readonly<Record<SplitName, number>>, shared = false): Digits {
  return { train: blankSet(counts.train, shared), test: blankSet(counts.test, shared) };
}
