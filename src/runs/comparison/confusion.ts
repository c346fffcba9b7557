import { LABEL_COUNT } from '../../digits/digitSet.ts';
import { requireSameLength } from './flips.ts';

/** Counts of digits, shape `(10, 10)`, row by row: the row is the label, the column the answer. */
export type ConfusionMatrix = Int32Array;

/** How one label fares. */
export interface LabelAccuracy {
  readonly label: number;
  /** Digits with this label. */
  readonly digits: number;
  readonly correct: number;
  /** Share of them that are right; NaN where there is none. */
  readonly accuracy: number;
}

/** The confusion matrix of `answers` to digits with these `labels`, both of shape `(digits,)`, 0 to 9. */
export function confusionMatrix(answers: Uint8Array, labels: Uint8Array): ConfusionMatrix {
  requireSameLength(answers, labels);
  const matrix = new Int32Array(LABEL_COUNT * LABEL_COUNT);
  answers.forEach((answer, digit) => {
    matrix[cellOf(labels[digit] ?? 0, answer)]! += 1;
  });
  return matrix;
}

/** Cell by cell, how many digits more the first network has there than the second. */
export function confusionDifference(first: ConfusionMatrix, second: ConfusionMatrix): ConfusionMatrix {
  return first.map((count, cell) => count - (second[cell] ?? 0));
}

/** The place of a label and an answer in a confusion matrix. */
export function cellOf(label: number, answer: number): number {
  return label * LABEL_COUNT + answer;
}

/** The numbers of the digits behind one cell of the confusion matrix, in ascending order. */
export function digitsInCell(
  answers: Uint8Array,
  labels: Uint8Array,
  label: number,
  answer: number,
): number[] {
  requireSameLength(answers, labels);
  const found: number[] = [];
  answers.forEach((given, digit) => {
    if (given === answer && labels[digit] === label) found.push(digit);
  });
  return found;
}

/** The accuracy of each label, from 0 to 9. */
export function accuracyPerLabel(matrix: ConfusionMatrix): LabelAccuracy[] {
  return Array.from({ length: LABEL_COUNT }, (_, label) => {
    const digits = matrix
      .subarray(cellOf(label, 0), cellOf(label + 1, 0))
      .reduce((total, count) => total + count, 0);
    const correct = matrix[cellOf(label, label)] ?? 0;
    return { label, digits, correct, accuracy: correct / digits };
  });
}
