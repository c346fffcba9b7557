/** Questions to a worker that answers one at a time. */
export interface NewestQuestion<Request, Answer> {
  /**
   * Asks as soon as the worker is free; undefined when a newer question has taken this one's place meanwhile.
   * `request` is made from the number that its answer will carry.
   */
  ask(request: (id: number) => Request): Promise<Answer | undefined>;
  /** The worker has answered the question `id`: `settle` gives its answer, or throws why there is none. */
  answered(id: number, settle: () => Answer): void;
  /** There will be no answer to what was asked. */
  rejectAll(message: string): void;
}

interface Question<Request, Answer> {
  readonly id: number;
  readonly request: Request;
  readonly resolve: (answer: Answer | undefined) => void;
  readonly reject: (error: unknown) => void;
}

/** At most one request is on its way and one waits: of a fast drag, the newest place wins. */
export function newestQuestion<Request, Answer>(
  send: (request: Request) => void,
): NewestQuestion<Request, Answer> {
  let asked: Question<Request, Answer> | undefined;
  let waiting: Question<Request, Answer> | undefined;
  let questions = 0;

  const askNext = (): void => {
    asked = waiting;
    waiting = undefined;
    if (asked) send(asked.request);
  };

  return {
    ask: (request) =>
      new Promise((resolve, reject) => {
        questions += 1;
        waiting?.resolve(undefined);
        waiting = { id: questions, request: request(questions), resolve, reject };
        if (!asked) askNext();
      }),
    answered: (id, settle) => {
      const question = asked;
      if (question?.id !== id) return;
      askNext();
      try {
        question.resolve(settle());
      } catch (error) {
        question.reject(error);
      }
    },
    rejectAll: (message) => {
      const rejected = [asked, waiting];
      asked = undefined;
      waiting = undefined;
      for (const question of rejected) question?.reject(new Error(message));
    },
  };
}
