import { useMemo } from 'react';
import { usePlaygroundState } from '../../PlaygroundContext.ts';
import { numbersOf, type LabelFilter } from './labelFilter.ts';

const NONE = new Uint32Array();

/** The numbers of the digits of the current split that the list shows, as far as they are loaded. */
export function useDigitNumbers(filter: LabelFilter): Uint32Array {
  const { split } = usePlaygroundState((state) => state.experiment.digit);
  const set = usePlaygroundState((state) => state.data.digits?.[split]);
  const filled = usePlaygroundState((state) => state.data.filled[split]);
  return useMemo(() => (set ? numbersOf(set.labels, filled, filter) : NONE), [set, filled, filter]);
}
