import { requireSameLength } from './flips.ts';

/** A digit that a network gets wrong. */
export interface Mistake {
  readonly digit: number;
  readonly label: number;
  readonly answer: number;
  /** Probability of the answer, 0 to 1. */
  readonly confidence: number;
}

/**
 * The mistakes that a network is surest of, the surest first and at most `count` of them; of equally sure ones the digit
 * with the lower number. All three arrays have shape `(digits,)`.
 */
export function confidentMistakes(
  answers: Uint8Array,
  confidences: ArrayLike<number>,
  labels: Uint8Array,
  count: number,
): Mistake[] {
  requireSameLength(answers, labels);
  requireSameLength(confidences, labels);
  const mistakes: Mistake[] = [];
  answers.forEach((answer, digit) => {
    const label = labels[digit] ?? 0;
    if (answer !== label) mistakes.push({ digit, label, answer, confidence: confidences[digit] ?? 0 });
  });
  return mistakes.sort((a, b) => b.confidence - a.confidence || a.digit - b.digit).slice(0, count);
}
