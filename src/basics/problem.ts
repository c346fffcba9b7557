import { messageOf } from './messageOf.ts';

/**
 * All that can go wrong and is told to a person, by code, with the figures that its sentence takes. The sentences are in
 * `words/`; nothing here is in any language, so that problems travel from pure code through workers to the page.
 */
export interface ProblemFigures {
  /** What nobody foresaw; the message is the browser's or a library's own. */
  readonly unforeseen: { readonly message: string };

  readonly fileNotFetched: { readonly address: string; readonly reason: string };
  readonly fileMissing: { readonly address: string; readonly status: number };
  readonly fileRefused: { readonly address: string; readonly status: number };
  readonly fileIsWebPage: { readonly address: string };
  readonly fileDamaged: { readonly address: string; readonly reason: string };
  /** The server of the data gives the reason in its own words. */
  readonly serverSays: { readonly message: string };
  readonly dataStalled: { readonly folder: string; readonly title: string; readonly seconds: number };
  readonly digitsWorkerStopped: { readonly reason: string };

  readonly idxTruncated: { readonly file: string; readonly bytes: number; readonly expected: number };
  readonly idxTooLong: { readonly file: string; readonly expected: number };
  readonly idxMagic: {
    readonly file: string;
    readonly part: IdxPart;
    readonly found: number;
    readonly expected: number;
  };
  /** The magic number is that of the other part's files. */
  readonly idxOtherPart: {
    readonly file: string;
    readonly part: IdxPart;
    readonly found: number;
    readonly expected: number;
  };
  readonly idxImageCount: { readonly file: string; readonly count: number; readonly expected: number };
  readonly idxLabelCount: { readonly file: string; readonly count: number; readonly images: number };
  readonly idxImageSize: {
    readonly file: string;
    readonly rows: number;
    readonly columns: number;
    readonly size: number;
  };
  readonly idxLabel: {
    readonly file: string;
    readonly digit: number;
    readonly label: number;
    readonly highest: number;
  };
}

type IdxPart = 'pixels' | 'labels';

export type ProblemCode = keyof ProblemFigures;

/** Something that went wrong: a code and its figures. It can be sent between threads and stored. */
export type Problem<Code extends ProblemCode = ProblemCode> = {
  readonly [Each in Code]: { readonly code: Each; readonly figures: ProblemFigures[Each] };
}[Code];

/** A problem as pure code and workers throw it. Its message is for developers. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly problem: Problem;

  constructor(problem: Problem, options?: ErrorOptions) {
    super(`${problem.code} ${JSON.stringify(problem.figures)}`, options);
    this.problem = problem;
  }
}

/** The problem in whatever was thrown. */
export function problemOf(error: unknown): Problem {
  if (error instanceof ProblemError) return error.problem;
  return { code: 'unforeseen', figures: { message: messageOf(error) } };
}
