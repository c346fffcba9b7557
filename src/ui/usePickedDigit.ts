import { useMemo } from 'react';
import type { DigitSet } from '../digits/digitSet.ts';
import { digitAt, type PickedDigit } from '../store/digitActions.ts';
import { usePlaygroundState } from './PlaygroundContext.ts';

/** The picked digit, the same object until another is picked; undefined until its bytes have come. */
export function usePickedDigit(): PickedDigit | undefined {
  const { split, index } = usePlaygroundState((state) => state.experiment.digit);
  const set: DigitSet | undefined = usePlaygroundState((state) => state.data.digits?.[split]);
  const there = usePlaygroundState((state) => index < state.data.filled[split]);
  return useMemo(() => (set && there ? digitAt(set, index) : undefined), [set, there, index]);
}
