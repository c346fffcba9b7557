import { useMemo } from 'react';
import type { DigitSet } from '../digits/digitSet.ts';
import type { RunConfig } from '../runs/config.ts';
import { digitWithBorder, type PickedDigit } from '../store/digitActions.ts';
import { usePlaygroundState } from './PlaygroundContext.ts';

/**
 * The picked digit with the border of a run, or else of the page's settings: the same object until another is picked or its
 * border changes; undefined until its bytes have come.
 */
export function usePickedDigit(runBorder?: RunConfig['border']): PickedDigit | undefined {
  const digit = usePlaygroundState((state) => state.experiment.digit);
  const border = usePlaygroundState((state) => runBorder ?? state.experiment.config.border);
  const set: DigitSet | undefined = usePlaygroundState((state) => state.data.digits?.[digit.split]);
  const there = usePlaygroundState((state) => digit.index < state.data.filled[digit.split]);
  return useMemo(
    () => (set && there ? digitWithBorder(set, digit, border) : undefined),
    [set, there, digit, border],
  );
}
