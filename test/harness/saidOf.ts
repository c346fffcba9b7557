import { ProblemError } from '../../src/basics/problem.ts';
import { problemText } from '../../src/words/problemText.ts';

/** What a person reads of the problem that `act` throws; fails where it throws none, or another error. */
export function saidOf(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    if (error instanceof ProblemError) return problemText(error.problem);
    throw error;
  }
  throw new Error('Nothing was thrown.');
}
