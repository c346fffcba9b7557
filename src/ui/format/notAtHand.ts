import { MOST_NETWORKS } from '../../store/archive/mostNetworks.ts';

/** Why the network of a finished run says nothing. */
export const NOT_AT_HAND = `its network is not at hand: this browser keeps those of the newest ${MOST_NETWORKS} runs that it has trained itself.`;
