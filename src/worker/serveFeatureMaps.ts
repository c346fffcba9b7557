import type { FeatureMapsReply, FeatureMapsRequest } from '../messages/featureMapMessages.ts';
import { messageOf } from '../basics/messageOf.ts';
import { featureMaps, initialConvolutions } from '../training/featureMaps.ts';

/** The worker's end of the conversation: its global scope, or in tests a port of a MessageChannel. */
export interface FeatureMapsPort {
  onmessage: ((event: MessageEvent<FeatureMapsRequest>) => void) | null;
  postMessage(reply: FeatureMapsReply, transfer: ArrayBufferLike[]): void;
}

/** Answers the requests on `port` in turn. */
export function serveFeatureMaps(port: FeatureMapsPort): void {
  port.onmessage = ({ data: { id, network, weights: from, pixels } }) => {
    try {
      const weights = from.from === 'run' ? from.weights : initialConvolutions(network, from.seed);
      const maps = featureMaps(network, weights, pixels);
      const transfer = [...maps.map(({ values }) => values.buffer), ...weights.map(({ buffer }) => buffer)];
      port.postMessage({ type: 'maps', id, maps, weights }, transfer);
    } catch (error) {
      port.postMessage({ type: 'failed', id, message: messageOf(error) }, []);
    }
  };
}
