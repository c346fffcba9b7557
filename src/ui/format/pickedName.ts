import type { PlaygroundState } from '../../store/state.ts';
import * as words from '../../words/words.ts';

/** What the picked digit is called: "train #25", or "your drawing". */
export function pickedName({ experiment }: Pick<PlaygroundState, 'experiment'>): string {
  const { split, index } = experiment.digit;
  return experiment.ownDigit === undefined
    ? words.parts_picked_digit({ split, index })
    : words.parts_picked_own();
}
