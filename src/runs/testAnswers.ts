/** What a network says of some digits, one entry a digit, in their order. */
export interface DigitAnswers {
  /** The label with the largest probability. */
  readonly labels: Uint8Array;
  /** That label's probability. */
  readonly probabilities: Float32Array;
  /** The probability of the true label. */
  readonly trueProbabilities: Float32Array;
}

/** Room for the answers to `count` digits. */
export function emptyAnswers(count: number): DigitAnswers {
  return {
    labels: new Uint8Array(count),
    probabilities: new Float32Array(count),
    trueProbabilities: new Float32Array(count),
  };
}

/** Copies `part` into `whole`, the first answer to place `at`. */
export function copyAnswers(whole: DigitAnswers, part: DigitAnswers, at: number): void {
  whole.labels.set(part.labels, at);
  whole.probabilities.set(part.probabilities, at);
  whole.trueProbabilities.set(part.trueProbabilities, at);
}

/**
 * Reads the answers to the digits with the true `labels` from their probabilities, of which each digit has a row of
 * `stride` numbers. Among equal ones the first counts, as with `argmax`.
 */
export function answersOf(
  rows: Float32Array,
  stride: number,
  classes: number,
  labels: ArrayLike<number>,
): DigitAnswers {
  const answers = emptyAnswers(labels.length);
  for (let digit = 0; digit < labels.length; digit += 1) {
    const start = digit * stride;
    let winner = 0;
    for (let label = 1; label < classes; label += 1) {
      if ((rows[start + label] ?? 0) > (rows[start + winner] ?? 0)) winner = label;
    }
    answers.labels[digit] = winner;
    answers.probabilities[digit] = rows[start + winner] ?? 0;
    answers.trueProbabilities[digit] = rows[start + (labels[digit] ?? 0)] ?? 0;
  }
  return answers;
}
