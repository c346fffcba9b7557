import { messageOf } from '../basics/messageOf.ts';
import type { Look } from '../runs/attribution.ts';
import type { NetworkQuestion, NetworksReply, NetworksRequest } from '../messages/networkMessages.ts';
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

  const networkOf = (run: string): Learned => {
    const known = learned.get(run);
    if (!known) throw new Error(`The network of ${run} has not come.`);
    return known;
  };
  const answer = ({ run, pixels }: NetworkQuestion): Float32Array => {
    const { network, weights } = networkOf(run);
    return predict(network, weights, pixels);
  };
  const look = async (questions: readonly NetworkQuestion[]): Promise<readonly Look[]> => {
    // A network may be forgotten while others look.
    const asked = questions.map(({ run, pixels }) => ({ ...networkOf(run), pixels }));
    // Few visits ask for it.
    const { lookAtDigit } = await import('./lookAtDigit.ts');
    const looks: Look[] = [];
    for (const { network, weights, pixels } of asked) {
      looks.push(await lookAtDigit(network, weights, pixels));
    }
    return looks;
  };
  const fail = ({ type, id }: Extract<NetworksRequest, { readonly id: number }>, error: unknown): void =>
    port.postMessage({ type: 'failed', to: type, id, message: messageOf(error) });

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
          port.postMessage({ type: 'answers', id: request.id, probabilities: request.digits.map(answer) });
        } catch (error) {
          fail(request, error);
        }
        break;
      case 'look':
        look(request.digits).then(
          (looks) => port.postMessage({ type: 'looks', id: request.id, looks }),
          (error: unknown) => fail(request, error),
        );
        break;
      default:
        request satisfies never;
    }
  };
}
