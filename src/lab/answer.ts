import type { Cropping2D } from '../crop/cropping.ts';
import type { AnswerReply, AnswerRequest } from '../runs/answerMessages.ts';
import { createWorkerLink, type WorkerPort } from './workerLink.ts';

/** What `Cropping2D` gave for one digit. */
export type CroppedDigit = Pick<Extract<AnswerReply, { type: 'cropped' }>, 'shape' | 'values'>;
/** Which back end answers. */
export type AnswerBackend = Omit<Extract<AnswerReply, { type: 'backend' }>, 'type'>;

/** The page's end of the answering worker. */
export interface AnswerClient {
  /**
   * The layer's output for one digit of 784 bytes; undefined when a newer request has taken this one's place. Rejects
   * when the worker cannot answer.
   */
  crop(cropping: Cropping2D, pixels: Uint8Array): Promise<CroppedDigit | undefined>;
  onBackend(listener: (backend: AnswerBackend) => void): void;
  /** Ends the worker; requests that wait are rejected. */
  dispose(): void;
}

interface Question {
  readonly request: AnswerRequest;
  readonly resolve: (answer: CroppedDigit | undefined) => void;
  readonly reject: (error: Error) => void;
}

/** Opens the answering worker. At most one request is on its way and one waits: of a fast drag, the newest place wins. */
export function createAnswerClient(createWorker: () => WorkerPort = createAnsweringWorker): AnswerClient {
  const listeners: ((backend: AnswerBackend) => void)[] = [];
  let asked: Question | undefined;
  let waiting: Question | undefined;
  let questions = 0;

  const askNext = (): void => {
    asked = waiting;
    waiting = undefined;
    if (asked) link.send(asked.request);
  };

  const receive = (reply: AnswerReply): void => {
    if (reply.type === 'backend') {
      for (const listener of listeners) listener(reply);
      return;
    }
    const question = asked;
    if (question?.request.id !== reply.id) return;
    askNext();
    if (reply.type === 'cropped') question.resolve({ shape: reply.shape, values: reply.values });
    else question.reject(new Error(reply.message));
  };

  const rejectAll = (message: string): void => {
    const rejected = [asked, waiting];
    asked = undefined;
    waiting = undefined;
    for (const question of rejected) question?.reject(new Error(message));
  };

  const link = createWorkerLink<AnswerRequest, AnswerReply>({
    createWorker,
    onReply: receive,
    onCrash: (message) =>
      rejectAll(`The worker that crops has stopped; the next crop starts it anew. ${message}`),
  });

  return {
    crop: (cropping, pixels) =>
      new Promise((resolve, reject) => {
        questions += 1;
        waiting?.resolve(undefined);
        // A copy: the pixels may be a view of memory that is shared with all other digits.
        const request: AnswerRequest = { type: 'crop', id: questions, cropping, pixels: pixels.slice() };
        waiting = { request, resolve, reject };
        if (!asked) askNext();
      }),
    onBackend: (listener) => void listeners.push(listener),
    dispose: () => {
      link.terminate();
      rejectAll('The worker that crops has been ended.');
    },
  };
}

function createAnsweringWorker(): WorkerPort {
  return new Worker(new URL('../worker/answer.ts', import.meta.url), { type: 'module', name: 'answer' });
}
