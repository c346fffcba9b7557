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

  readonly linkSetting: { readonly setting: string };
  readonly linkValue: { readonly setting: string };
  readonly linkEncoding: { readonly text: string };
  /** `train` and `test` are the highest numbers of digits in both sets. */
  readonly linkDigit: { readonly text: string; readonly train: number; readonly test: number };
  /** The reason is in the words of Keras. */
  readonly linkCropping: { readonly setting: string; readonly text: string; readonly reason: string };
  readonly linkFrame: { readonly text: string; readonly last: number };
  readonly linkChoice: { readonly setting: string; readonly text: string; readonly choices: string };
  readonly linkNumber: {
    readonly setting: string;
    readonly text: string;
    readonly least: number;
    readonly most: number;
    readonly whole: boolean;
  };
  readonly linkNotRead: { readonly problem: Problem };

  readonly drawingEmpty: Nothing;
  readonly drawingTooLong: { readonly characters: number; readonly most: number };
  readonly drawingForeign: { readonly excerpt: string };
  readonly drawingDot: Nothing;
  readonly drawingNotRead: { readonly problem: Problem };
  readonly drawingNotShown: { readonly problem: Problem };

  readonly runsFileEmpty: Nothing;
  readonly runsFileNotJson: { readonly excerpt: string };
  readonly runsFileOther: { readonly excerpt: string };
  readonly runsFileIncomplete: Nothing;
  readonly runsFileSettings: { readonly problem: Problem };
  readonly runsFileRun: { readonly number: number; readonly name: string };
  readonly runsFileBytes: { readonly bytes: number };
  readonly runsFileBase64: { readonly excerpt: string };

  readonly runsRefused: Nothing;
  readonly runsDropped: { readonly count: number };
  readonly networksRefused: Nothing;
}

/** A sentence without figures. */
type Nothing = Readonly<Record<string, never>>;

type IdxPart = 'pixels' | 'labels';

export type ProblemCode = keyof ProblemFigures;

/** Something that went wrong: a code and its figures. It can be sent between threads and stored. */
export type Problem<Code extends ProblemCode = ProblemCode> = {
  readonly [Each in Code]: { readonly code: Each; readonly figures: ProblemFigures[Each] };
}[Code];

/** A problem as pure code and workers throw it. Its message is for developers. */
export class ProblemError extends Error {
  override readonly name: string = 'ProblemError';
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
