import { useMemo } from 'react';
import type { DigitSet } from '../../digits/digitSet.ts';
import type { RunConfig } from '../../runs/config.ts';
import { digitWithBorder, ownDigitWithBorder, type PickedDigit } from '../../store/digits/pickedDigit.ts';
import { usePlaygroundState } from '../PlaygroundContext.ts';

/** The digit alone: what a run has around it is its own matter, and the page's border none of it. */
export const BARE: Pick<RunConfig, 'border'> = { border: undefined };

/**
 * The picked digit with the border of a run's settings, or else of the page's: the same object until another is picked or its
 * border changes; undefined until its bytes have come.
 */
export function usePickedDigit(settings?: Pick<RunConfig, 'border'>): PickedDigit | undefined {
  const isOwn = usePlaygroundState((state) => state.experiment.ownDigit !== undefined);
  const own = usePlaygroundState(({ experiment, ownDigit }) =>
    ownDigit?.text === experiment.ownDigit ? ownDigit?.pixels : undefined,
  );
  const digit = usePlaygroundState((state) => state.experiment.digit);
  const { border } = usePlaygroundState((state) => settings ?? state.experiment.config);
  const set: DigitSet | undefined = usePlaygroundState((state) => state.data.digits?.[digit.split]);
  const there = usePlaygroundState((state) => digit.index < state.data.filled[digit.split]);
  return useMemo(() => {
    if (isOwn) return own && ownDigitWithBorder(own, border);
    return set && there ? digitWithBorder(set, digit, border) : undefined;
  }, [isOwn, own, set, there, digit, border]);
}
