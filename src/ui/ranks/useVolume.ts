import { useMemo } from 'react';
import { FLIGHT, labelVolume, movingVolume } from '../../digits/volume.ts';
import { usePickedDigit } from '../hooks/usePickedDigit.ts';
import { usePlaygroundState } from '../PlaygroundContext.ts';

/** Digits among which every label is found: the volume need not be made anew for those that come later. */
const ENOUGH = 1000;

/** The volume that is shown, shape `(10, 28, 28)`; undefined until its digits have come. */
export function useVolume(): Uint8Array | undefined {
  const kind = usePlaygroundState(({ experiment }) => experiment.ranks.volume);
  const { split, index } = usePlaygroundState(({ experiment }) => experiment.digit);
  const isOwn = usePlaygroundState(({ experiment }) => experiment.ownDigit !== undefined);
  const set = usePlaygroundState(({ data }) => data.digits?.[split]);
  const filled = usePlaygroundState(({ data }) => Math.min(data.filled[split], Math.max(index + 1, ENOUGH)));
  const digit = usePickedDigit();
  return useMemo(() => {
    if (kind === 'motion') return digit && movingVolume(digit.pixels, FLIGHT);
    // A digit drawn by hand has no label for which it could stand.
    return set && filled > 0 ? labelVolume(set, filled, isOwn ? undefined : index) : undefined;
  }, [kind, set, filled, index, isOwn, digit]);
}
