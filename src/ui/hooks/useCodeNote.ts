import { usePlaygroundState } from '../PlaygroundContext.ts';

const DRAWN_NOTE =
  'The page shows digits that it has drawn itself; the program takes MNIST’s digits of the same numbers.';

/** Why the programs will show other digits than the page does; undefined while the page shows MNIST as it is. */
export function useCodeNote(): string | undefined {
  const source = usePlaygroundState((state) => state.data.source);
  const hasBorder = usePlaygroundState((state) => state.experiment.config.border !== undefined);
  const hasOwnDigit = usePlaygroundState((state) => state.experiment.ownDigit !== undefined);
  const notes = [
    ...(hasOwnDigit
      ? ['The page shows the digit that you have drawn; the program takes one of MNIST’s.']
      : []),
    ...(source === 'mnist' ? [] : [DRAWN_NOTE]),
    ...(hasBorder ? ['The page puts a border around every digit; the program leaves it out.'] : []),
  ];
  return notes.length > 0 ? notes.join(' ') : undefined;
}
