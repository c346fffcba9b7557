import { useMemo } from 'react';
import { FLIGHT, labelVolume, movingVolume } from '../../digits/volume.ts';
import { usePickedDigit } from '../usePickedDigit.ts';
import { usePlaygroundState } from '../PlaygroundContext.ts';

/** Digits among which every label is found: the volume need not be made anew for those that come later. */
const ENOUGH = 1000;

/** The volume that is shown, shape `(10, 28, 28)`; undefined until its digits have come. */
export function useVolume(): Uint8Array | undefined {
  const kind = usePlaygroundState(({ experiment }) => experiment.ranks.volume);
  const { split, index } = usePlaygroundState(({ experiment }) => experiment.digit);
  const set = usePlaygroundState(({ data }) => data.digits?.[split]);
  const filled = usePlaygroundState(({ data }) => Math.min(data.filled[split], Math.max(index + 1, ENOUGH)));
  const digit = usePickedDigit();
  return useMemo(() => {
    if (kind === 'motion') return digit && movingVolume(digit.pixels, FLIGHT);
    return set && filled > 0 ? labelVolume(set, filled, index) : undefined;
  }, [kind, set, filled, index, digit]);
}
