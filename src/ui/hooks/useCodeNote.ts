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
    ...(hasOwnDigit ? [words.parts_code_own({ other: title })] : []),
    ...(published ? [] : [words.frame_data_ofProgram({ source, other: title })]),
    ...(hasBorder ? [words.parts_code_border()] : []),
  ];
  return notes.length > 0 ? notes.join(' ') : undefined;
}
