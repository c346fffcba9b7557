import { MOST_NETWORKS } from '../../store/archive/mostNetworks.ts';
import * as words from '../../words/words.ts';

/** Why the network of a finished run says nothing. */
export const NOT_AT_HAND = words.parts_network_gone({ most: MOST_NETWORKS });
