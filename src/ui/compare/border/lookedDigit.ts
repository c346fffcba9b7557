import type { Border } from '../../../digits/border/border.ts';
import type { DigitSet } from '../../../digits/digitSet.ts';
import type { Look } from '../../../runs/attribution.ts';
import { digitWithBorder } from '../../../store/digits/pickedDigit.ts';
import type { LookingRun } from './lookingRuns.ts';
import * as words from '../../../words/words.ts';

/** Which digit is looked at: a test digit by its number, or the one that is picked on the page. */
export type LookChoice = number | 'picked';

/** A digit on which networks are looked at. */
export interface LookedDigit {
  /** Such as "test #25" or "your drawing". */
  readonly name: string;
  /** What it is; undefined for a drawing, of which nobody has said. */
  readonly label: number | undefined;
  /** Its number among the test digits; undefined for any other. */
  readonly test: number | undefined;
  /** The digit as a run with this border gets it: 784 bytes, uncropped. */
  readonly pixelsWith: (border: Border) => Uint8Array;
}

/** A digit of the test set, which is `set`. */
export function lookedTestDigit(index: number, set: DigitSet): LookedDigit {
  return {
    name: words.parts_picked_digit({ split: 'test', index }),
    label: set.labels[index] ?? 0,
    test: index,
    pixelsWith: (border) => digitWithBorder(set, { split: 'test', index }, border).pixels,
  };
}

/** Where a run's network looks on a test digit, as the run has kept it; undefined if it has to be asked. */
export function keptLook({ attributions }: LookingRun, test: number | undefined): Look | undefined {
  return attributions.find(({ digit }) => digit === test);
}
