import { createNetworksClient } from '../../lab/networksClient.ts';
import { browserNetworks } from './browserArchive.ts';
import { createNetworks, type Networks } from './networks.ts';
import type { PlaygroundStore } from '../state.ts';

/** The networks of a store's runs, which this browser keeps and a worker asks. */
export function openNetworks(store: PlaygroundStore): Networks {
  return createNetworks(store, createNetworksClient(), browserNetworks());
}
