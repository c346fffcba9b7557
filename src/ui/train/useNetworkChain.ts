import { useMemo } from 'react';
import { tutorialNetwork } from '../../network/tutorialNetwork.ts';
import { usePlaygroundState } from '../PlaygroundContext.ts';
import { networkChain, type NetworkChain } from './networkChain.ts';

/** The network that the page's settings make. */
export function useNetworkChain(): NetworkChain {
  const { cropping, croppingAfterConv2d, croppingAfterConv2d1, dropout } = usePlaygroundState(
    (state) => state.experiment.config,
  );
  return useMemo(
    () => networkChain(tutorialNetwork({ cropping, croppingAfterConv2d, croppingAfterConv2d1, dropout })),
    [cropping, croppingAfterConv2d, croppingAfterConv2d1, dropout],
  );
}
