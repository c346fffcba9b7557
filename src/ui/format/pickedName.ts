import type { PlaygroundState } from '../../store/state.ts';

/** What the picked digit is called: "train #25", or "your drawing". */
export function pickedName({ experiment }: Pick<PlaygroundState, 'experiment'>): string {
  const { split, index } = experiment.digit;
  return experiment.ownDigit === undefined ? `${split} #${index}` : 'your drawing';
}
