import type { FeatureMapsReply, FeatureMapsRequest } from '../messages/featureMapMessages.ts';
import { newestQuestion } from './newestQuestion.ts';
import { createWorkerLink, type WorkerPort } from './workerLink.ts';

/** Which feature maps are asked for. */
export type FeatureMapsQuestion = Omit<FeatureMapsRequest, 'type' | 'id'>;
/** The feature maps, and the weights that made them. */
export type FeatureMapsAnswer = Pick<Extract<FeatureMapsReply, { type: 'maps' }>, 'maps' | 'weights'>;

/** The page's end of the worker that computes feature maps. */
export interface FeatureMapsClient {
  /**
   * The feature maps; undefined when a newer request has taken this one's place. Rejects when there is no
   * answer.
   */
  ask(question: FeatureMapsQuestion): Promise<FeatureMapsAnswer | undefined>;
  /** Ends the worker; requests that wait are rejected. */
  dispose(): void;
}

/** The client of a worker that is started by the first question. */
export function createFeatureMapsClient(
  createWorker: () => WorkerPort = createFeatureMapsWorker,
): FeatureMapsClient {
  const questions = newestQuestion<FeatureMapsRequest, FeatureMapsAnswer>((request) => link.send(request));
  const link = createWorkerLink<FeatureMapsRequest, FeatureMapsReply>({
    createWorker,
    onReply: (reply) =>
      questions.answered(reply.id, () => {
        if (reply.type === 'failed') throw new Error(reply.message);
        return { maps: reply.maps, weights: reply.weights };
      }),
    onCrash: (message) =>
      questions.rejectAll(
        `The worker that computes feature maps has stopped; the next change starts it anew. ${message}`,
      ),
  });
  return {
    // A copy: the pixels may be a view of memory that is shared with all other digits.
    ask: (question) =>
      questions.ask((id) => ({ type: 'maps', id, ...question, pixels: question.pixels.slice() })),
    dispose: () => {
      link.terminate();
      questions.rejectAll('The worker that computes feature maps has been ended.');
    },
  };
}

function createFeatureMapsWorker(): WorkerPort {
  return new Worker(new URL('../worker/featureMaps.ts', import.meta.url), {
    type: 'module',
    name: 'feature-maps',
  });
}
