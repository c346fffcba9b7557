import { useMemo } from 'react';
import { usePlaygroundState } from '../PlaygroundContext.ts';

/**
 * The mean ink of all training digits as 784 shares, 1 where it is strongest; undefined while it is switched off or not
 * known yet.
 */
export function useMeanInk(): Float64Array | undefined {
  const shown = usePlaygroundState((state) => state.experiment.showMeanInk);
  const ink = usePlaygroundState((state) => state.data.ink);
  return useMemo(() => {
    if (!shown || !ink) return undefined;
    const strongest = Math.max(...ink.sums);
    return Float64Array.from(ink.sums, (sum) => sum / strongest);
  }, [shown, ink]);
}
