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
  linkSetting: words.problem_link_setting,
  linkValue: words.problem_link_value,
  linkEncoding: words.problem_link_encoding,
  linkDigit: words.problem_link_digit,
  linkCropping: words.problem_link_cropping,
  linkFrame: words.problem_link_frame,
  linkChoice: words.problem_link_choice,
  linkNumber: words.problem_link_number,
  linkNotRead: ({ problem }) => words.problem_link_notRead({ problem: problemText(problem) }),
  drawingEmpty: words.problem_drawing_empty,
  drawingTooLong: words.problem_drawing_tooLong,
  drawingForeign: words.problem_drawing_foreign,
  drawingDot: words.problem_drawing_dot,
  drawingNotRead: ({ problem }) => words.problem_drawing_notRead({ problem: problemText(problem) }),
  drawingNotShown: ({ problem }) => words.problem_drawing_notShown({ problem: problemText(problem) }),
  runsFileEmpty: words.problem_runsFile_empty,
  runsFileNotJson: words.problem_runsFile_notJson,
  runsFileOther: words.problem_runsFile_other,
  runsFileIncomplete: words.problem_runsFile_incomplete,
  runsFileSettings: ({ problem }) => words.problem_runsFile_settings({ problem: problemText(problem) }),
  runsFileRun: words.problem_runsFile_run,
  runsFileBytes: words.problem_runsFile_bytes,
  runsFileBase64: words.problem_runsFile_base64,
  runsRefused: words.problem_runs_refused,
  runsDropped: words.problem_runs_dropped,
  networksRefused: words.problem_networks_refused,
};

/** A problem as the sentence that a person reads. */
export function problemText<Code extends ProblemCode>({ code, figures }: Problem<Code>): string {
  return SENTENCES[code](figures);
}
