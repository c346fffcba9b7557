import type { NetworkSpec } from '../network/layers.ts';
import type { NetworkQuestion, NetworksReply, NetworksRequest } from '../runs/networkMessages.ts';
import { newestQuestion } from './newestQuestion.ts';
import { createWorkerLink, type WorkerPort } from './workerLink.ts';

/** The page's end of the worker in which trained networks answer. */
export interface NetworksClient {
  /** Whether the worker has the network of a run. */
  knows(run: string): boolean;
  learn(run: string, network: NetworkSpec, weights: readonly Float32Array[]): void;
  forget(run: string): void;
  /**
   * The probabilities by label that networks which the worker knows give, in the order of the questions; undefined when a newer
   * request has taken this one's place. Rejects when there is no answer.
   */
  ask(digits: readonly NetworkQuestion[]): Promise<readonly Float32Array[] | undefined>;
}

/** The client of a worker that is started by the first network. */
export function createNetworksClient(createWorker: () => WorkerPort = createNetworksWorker): NetworksClient {
  const known = new Set<string>();
  const questions = newestQuestion<NetworksRequest, readonly Float32Array[]>((request) => link.send(request));
  const link = createWorkerLink<NetworksRequest, NetworksReply>({
    createWorker,
    onReply: (reply) =>
      questions.answered(reply.id, () => {
        if (reply.type === 'failed') throw new Error(reply.message);
        return reply.probabilities;
      }),
    onCrash: (message) => {
      known.clear();
      questions.rejectAll(
        `The worker in which networks answer has stopped; the next question starts it anew. ${message}`,
      );
    },
  });
  return {
    knows: (run) => known.has(run),
    learn: (run, network, weights) => {
      known.add(run);
      link.send({ type: 'learn', run, network, weights });
    },
    forget: (run) => {
      if (known.delete(run)) link.send({ type: 'forget', run });
    },
    // Copies: pixels may be views of memory that is shared with all other digits.
    ask: (digits) =>
      questions.ask((id) => ({
        type: 'ask',
        id,
        digits: digits.map(({ run, pixels }) => ({ run, pixels: pixels.slice() })),
      })),
  };
}

function createNetworksWorker(): WorkerPort {
  return new Worker(new URL('../worker/networks.ts', import.meta.url), { type: 'module', name: 'networks' });
}
