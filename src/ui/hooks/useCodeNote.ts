import { dataSetOf, programSource } from '../../digits/sources.ts';
import * as words from '../../words/words.ts';
import { usePlaygroundState } from '../PlaygroundContext.ts';

/** Why the programs will show other digits than the page does; undefined while both show the same. */
export function useCodeNote(): string | undefined {
  const source = usePlaygroundState((state) => state.data.source);
  const hasBorder = usePlaygroundState((state) => state.experiment.config.border !== undefined);
  const hasOwnDigit = usePlaygroundState((state) => state.experiment.ownDigit !== undefined);
  const { published } = dataSetOf(source);
  const { title } = programSource(source);
  const notes = [
    ...(hasOwnDigit
      ? [`The page shows the digit that you have drawn; the program takes one of ${title}’s.`]
      : []),
    ...(published ? [] : [words.frame_data_ofProgram({ source, other: title })]),
    ...(hasBorder ? ['The page puts a border around every digit; the program leaves it out.'] : []),
  ];
  return notes.length > 0 ? notes.join(' ') : undefined;
}
