import { useMemo } from 'react';
import { tutorialNetwork } from '../../network/tutorialNetwork.ts';
import { usePlaygroundState } from '../PlaygroundContext.ts';
import { networkChain, type NetworkChain } from './networkChain.ts';

/** The network that the page's settings make. */
export function useNetworkChain(): NetworkChain {
  const cropping = usePlaygroundState((state) => state.experiment.config.cropping);
  const dropout = usePlaygroundState((state) => state.experiment.config.dropout);
  return useMemo(() => networkChain(tutorialNetwork({ cropping, dropout })), [cropping, dropout]);
}
