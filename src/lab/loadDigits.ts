import type { Problem } from '../basics/problem.ts';
import { blankDigits } from '../digits/blankSet.ts';
import type { Digits, SplitName } from '../digits/digitSet.ts';
import { dataSetOf, type DigitSource } from '../digits/sources.ts';
import type { TrainingInk } from '../digits/trainingInk.ts';
import type { DigitsReply, DigitsRequest } from '../messages/digitsMessages.ts';
import { createWorkerLink, type WorkerPort } from './workerLink.ts';

/**
 * What becomes of a loading: `onOpened` first, then `onFilled` again and again, at last `onComplete` or
 * `onFailed`.
 */
export interface DigitsCallbacks {
  /** Where the digits will be: blank until `onFilled` says that they have come. */
  onOpened(digits: Digits): void;
  /** How many digits of each split, from the first on, are there. */
  onFilled(counts: Readonly<Record<SplitName, number>>): void;
  onComplete(ink: TrainingInk): void;
  /** Nothing more comes. */
  onFailed(problem: Problem): void;
}

export interface LoadDigitsOptions {
  /** Go past every cache: for "try again", since a damaged copy may lie in one. */
  readonly fresh?: boolean;
  readonly createWorker?: () => WorkerPort;
}

/** A loading that is under way. */
export interface DigitsLoading {
  /** Ends it at once; no callback comes afterwards. */
  cancel(): void;
}

export type LoadDigits = typeof loadDigits;

/** Loads the digits of `source` in a worker of their own, which ends with the loading. */
export function loadDigits(
  source: DigitSource,
  callbacks: DigitsCallbacks,
  { fresh = false, createWorker = createDigitsWorker }: LoadDigitsOptions = {},
): DigitsLoading {
  const set = dataSetOf(source);
  let digits: Digits | undefined;

  const receive = (reply: DigitsReply): void => {
    switch (reply.type) {
      case 'opened':
        digits = reply.digits ?? blankDigits(set.counts);
        return callbacks.onOpened(digits);
      case 'chunk':
        return digits?.[reply.split][reply.part].set(reply.bytes, reply.offset);
      case 'filled':
        return callbacks.onFilled(reply.counts);
      case 'complete':
        link.terminate();
        return callbacks.onComplete(reply.ink);
      case 'failed':
        link.terminate();
        return callbacks.onFailed(reply.problem);
      default:
        return reply satisfies never;
    }
  };

  const link = createWorkerLink<DigitsRequest, DigitsReply>({
    createWorker,
    onReply: receive,
    onCrash: (reason) => callbacks.onFailed({ code: 'digitsWorkerStopped', figures: { reason } }),
  });
  link.send({ type: 'load', set, site: new URL('.', document.baseURI).href, fresh });
  return { cancel: () => link.terminate() };
}

function createDigitsWorker(): WorkerPort {
  return new Worker(new URL('../worker/digits.ts', import.meta.url), { type: 'module', name: 'digits' });
}
