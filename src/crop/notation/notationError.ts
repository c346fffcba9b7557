import { CroppingError } from '../croppingError.ts';

export interface NotationProblem {
  /** Offset into the text, from 0, in UTF-16 units: what a text box calls its selection. */
  readonly position: number;
  /** What stands there, in words, such as `"x"` or `the end of the text`. */
  readonly came: string;
  /** What could stand there instead, in words. */
  readonly expected: string;
  /** How to mend it, where that is not plain from what was expected: one sentence. */
  readonly advice?: string;
}

/** The text is not a Python literal. The message counts characters from 1, as people do. */
export class NotationError extends CroppingError {
  override readonly name = 'NotationError';
  readonly position: number;
  readonly came: string;
  readonly expected: string;

  constructor({ position, came, expected, advice }: NotationProblem) {
    const problem = `Expected ${expected} at character ${position + 1}, but ${came} came.`;
    super(advice === undefined ? problem : `${problem} ${advice}`);
    this.position = position;
    this.came = came;
    this.expected = expected;
  }
}
