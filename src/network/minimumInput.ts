import { describeNetwork, NetworkError } from './describeNetwork.ts';
import type { NetworkSpec } from './layers.ts';

/**
 * The smallest number of rows (and columns) that `network` can work on after its first layer's crop, found by trying:
 * 10 for the tutorial's network.
 */
export function minimumInputSize(network: NetworkSpec): number {
  const layers = network.layers.filter((layer, index) => !(index === 0 && layer.type === 'Cropping2D'));
  const largest = Math.max(network.inputShape[0], network.inputShape[1]);
  for (let size = 1; size <= largest; size += 1) {
    if (canBeBuilt({ inputShape: [size, size, network.inputShape[2]], layers })) return size;
  }
  throw new NetworkError('', `No input up to ${largest} x ${largest} is large enough for this network.`);
}

/** Whether Keras would build this network. */
function canBeBuilt(network: NetworkSpec): boolean {
  try {
    describeNetwork(network);
    return true;
  } catch (error) {
    if (error instanceof NetworkError) return false;
    throw error;
  }
}
