import type { Cropping2D } from '../crop/cropping.ts';
import type { Picture } from '../crop/picture.ts';
import type { AnswerReply, AnswerRequest, CroppedPicture } from '../messages/answerMessages.ts';
import { newestQuestion } from './newestQuestion.ts';
import { createWorkerLink, type WorkerPort } from './workerLink.ts';

/** Which back end answers. */
export type AnswerBackend = Omit<Extract<AnswerReply, { type: 'backend' }>, 'type'>;

/** The page's end of the answering worker. */
export interface AnswerClient {
  /**
   * The layer's output for one picture; undefined when a newer request has taken this one's place. Rejects
   * when the worker cannot answer.
   */
  crop(cropping: Cropping2D, picture: Picture): Promise<CroppedPicture | undefined>;
  onBackend(listener: (backend: AnswerBackend) => void): void;
  /** Ends the worker; requests that wait are rejected. */
  dispose(): void;
}

/** Opens the answering worker. */
export function createAnswerClient(createWorker: () => WorkerPort = createAnsweringWorker): AnswerClient {
  const listeners: ((backend: AnswerBackend) => void)[] = [];
  const questions = newestQuestion<AnswerRequest, CroppedPicture>((request) => link.send(request));

  const receive = (reply: AnswerReply): void => {
    if (reply.type === 'backend') {
      for (const listener of listeners) listener(reply);
      return;
    }
    questions.answered(reply.id, () => {
      if (reply.type === 'failed') throw new Error(reply.message);
      return { shape: reply.shape, values: reply.values };
    });
  };

  const link = createWorkerLink<AnswerRequest, AnswerReply>({
    createWorker,
    onReply: receive,
    onCrash: (message) =>
      questions.rejectAll(`The worker that crops has stopped; the next crop starts it anew. ${message}`),
  });

  return {
    // A copy: the values may be a view of memory that is shared with other pictures.
    crop: (cropping, picture) => {
      const copy = { ...picture, values: picture.values.slice() };
      return questions.ask((id) => ({ type: 'crop', id, cropping, picture: copy }));
    },
    onBackend: (listener) => void listeners.push(listener),
    dispose: () => {
      link.terminate();
      questions.rejectAll('The worker that crops has been ended.');
    },
  };
}

function createAnsweringWorker(): WorkerPort {
  return new Worker(new URL('../worker/answer.ts', import.meta.url), { type: 'module', name: 'answer' });
}
