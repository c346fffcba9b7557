import { messageOf } from '../runs/messageOf.ts';
import type { NetworksReply, NetworksRequest } from '../runs/networkMessages.ts';
import { predict } from '../training/predict.ts';

/** The worker's end of the conversation: its global scope, or in tests a port of a MessageChannel. */
export interface NetworksPort {
  onmessage: ((event: MessageEvent<NetworksRequest>) => void) | null;
  postMessage(reply: NetworksReply): void;
}

type Learned = Pick<Extract<NetworksRequest, { readonly type: 'learn' }>, 'network' | 'weights'>;

/** Keeps the networks that come over `port`, and asks them what it is asked. */
export function serveNetworks(port: NetworksPort): void {
  const learned = new Map<string, Learned>();

  const answer = (run: string, pixels: Uint8Array): Float32Array => {
    const known = learned.get(run);
    if (!known) throw new Error(`The network of ${run} has not come.`);
    return predict(known.network, known.weights, pixels);
  };

  port.onmessage = ({ data: request }) => {
    switch (request.type) {
      case 'learn':
        learned.set(request.run, request);
        break;
      case 'forget':
        learned.delete(request.run);
        break;
      case 'ask':
        try {
          const probabilities = request.digits.map(({ run, pixels }) => answer(run, pixels));
          port.postMessage({ type: 'answers', id: request.id, probabilities });
        } catch (error) {
          port.postMessage({ type: 'failed', id: request.id, message: messageOf(error) });
        }
        break;
      default:
        request satisfies never;
    }
  };
}
