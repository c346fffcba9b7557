import type { Problem, ProblemCode, ProblemFigures } from '../basics/problem.ts';
import * as words from './words.ts';

const SENTENCES: { readonly [Code in ProblemCode]: (figures: ProblemFigures[Code]) => string } = {
  unforeseen: words.problem_unforeseen_text,
  fileNotFetched: words.problem_file_notFetched,
  fileMissing: words.problem_file_missing,
  fileRefused: words.problem_file_refused,
  fileIsWebPage: words.problem_file_isWebPage,
  fileDamaged: words.problem_file_damaged,
  serverSays: words.problem_server_says,
  dataStalled: words.problem_data_stalled,
  digitsWorkerStopped: words.problem_digitsWorker_stopped,
  idxTruncated: words.problem_idx_truncated,
  idxTooLong: words.problem_idx_tooLong,
  idxMagic: words.problem_idx_magic,
  idxOtherPart: words.problem_idx_otherPart,
  idxImageCount: words.problem_idx_imageCount,
  idxLabelCount: words.problem_idx_labelCount,
  idxImageSize: words.problem_idx_imageSize,
  idxLabel: words.problem_idx_label,
};

/** A problem as the sentence that a person reads. */
export function problemText<Code extends ProblemCode>({ code, figures }: Problem<Code>): string {
  return SENTENCES[code](figures);
}
