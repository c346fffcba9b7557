import type { NetworkSpec } from '../network/layers.ts';
import type { Look } from '../runs/attribution.ts';
import type { NetworkQuestion, NetworksReply, NetworksRequest } from '../messages/networkMessages.ts';
import { newestQuestion } from './newestQuestion.ts';
import { createWorkerLink, type WorkerPort } from './workerLink.ts';

/** The page's end of the worker in which trained networks answer. */
export interface NetworksClient {
  /** Whether the worker has the network of a run. */
  knows(run: string): boolean;
  learn(run: string, network: NetworkSpec, weights: readonly Float32Array[]): void;
  forget(run: string): void;
  /**
   * The probabilities by label that networks which the worker knows give, in the order of the questions;
   * undefined when a newer request has taken this one's place. Rejects when there is no answer.
   */
  ask(digits: readonly NetworkQuestion[]): Promise<readonly Float32Array[] | undefined>;
  /**
   * Where such networks look, in the same way; it takes them a while, in which they answer other questions.
   */
  look(digits: readonly NetworkQuestion[]): Promise<readonly Look[] | undefined>;
}

/** The client of a worker that is started by the first network. */
export function createNetworksClient(createWorker: () => WorkerPort = createNetworksWorker): NetworksClient {
  const known = new Set<string>();
  const questions = newestQuestion<NetworksRequest, readonly Float32Array[]>((request) => link.send(request));
  const looks = newestQuestion<NetworksRequest, readonly Look[]>((request) => link.send(request));
  const link = createWorkerLink<NetworksRequest, NetworksReply>({
    createWorker,
    onReply: (reply) => {
      switch (reply.type) {
        case 'answers':
          questions.answered(reply.id, () => reply.probabilities);
          break;
        case 'looks':
          looks.answered(reply.id, () => reply.looks);
          break;
        case 'failed':
          (reply.to === 'ask' ? questions : looks).answered(reply.id, () => {
            throw new Error(reply.message);
          });
          break;
        default:
          reply satisfies never;
      }
    },
    onCrash: (message) => {
      known.clear();
      const problem = `The worker in which networks answer has stopped; the next question starts it anew. ${message}`;
      questions.rejectAll(problem);
      looks.rejectAll(problem);
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
    ask: (digits) => questions.ask((id) => ({ type: 'ask', id, digits: copiesOf(digits) })),
    look: (digits) => looks.ask((id) => ({ type: 'look', id, digits: copiesOf(digits) })),
  };
}

/** Pixels may be views of memory that is shared with all other digits. */
function copiesOf(digits: readonly NetworkQuestion[]): readonly NetworkQuestion[] {
  return digits.map(({ run, pixels }) => ({ run, pixels: pixels.slice() }));
}

function createNetworksWorker(): WorkerPort {
  return new Worker(new URL('../worker/networks.ts', import.meta.url), { type: 'module', name: 'networks' });
}
