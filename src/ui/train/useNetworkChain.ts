import { useMemo } from 'react';
import { tutorialNetwork } from '../../network/tutorialNetwork.ts';
import { usePlaygroundState } from '../PlaygroundContext.ts';
import { networkChain, type NetworkChain } from './networkChain.ts';
import { useNetworkCrops } from './useNetworkCrops.ts';

/** The network that the page's settings make. */
export function useNetworkChain(): NetworkChain {
  const crops = useNetworkCrops();
  const dropout = usePlaygroundState(({ experiment }) => experiment.config.dropout);
  return useMemo(() => networkChain(tutorialNetwork({ ...crops, dropout })), [crops, dropout]);
}
