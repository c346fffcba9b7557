import { LABEL_COUNT } from '../../../digits/digitSet.ts';
import {
  accuracyPerLabel,
  cellOf,
  confusionDifference,
  confusionMatrix,
  digitsInCell,
} from '../../../runs/comparison/confusion.ts';
import type { DigitAnswers } from '../../../runs/testAnswers.ts';

/** The labels 0 to 9. */
export const LABELS = Array.from({ length: LABEL_COUNT }, (_, label) => label);

/** A cell of the matrix: the row and the column. */
export interface CellPlace {
  readonly label: number;
  readonly answer: number;
}

/** A confusion matrix, or the difference of two, ready to be shown. */
export interface ConfusionView {
  /** Shape `(10, 10)`: the row is the label, the column the answer. */
  readonly counts: Int32Array;
  /** Whether there is a digit to show for a cell, by cell. */
  readonly filled: readonly boolean[];
  /** By label, or the difference of two; NaN for a label without digits. */
  readonly accuracies: readonly number[];
  /** The largest count off the diagonal, for the shades; of a difference the largest anywhere. At least 1. */
  readonly largest: number;
}

/** The matrix of one network's answers to digits with these labels. */
export function confusionView({ labels: answers }: DigitAnswers, labels: Uint8Array): ConfusionView {
  const counts = confusionMatrix(answers, labels);
  return {
    counts,
    filled: Array.from(counts, (count) => count > 0),
    accuracies: accuracyPerLabel(counts).map(({ accuracy }) => accuracy),
    largest: Math.max(1, ...counts.filter((_, cell) => !isDiagonal(cell))),
  };
}

/**
 * The difference of two networks' matrices, first minus second; a cell shows the digits that only one has
 * there.
 */
export function differenceView(first: DigitAnswers, second: DigitAnswers, labels: Uint8Array): ConfusionView {
  const [ours, theirs] = [confusionView(first, labels), confusionView(second, labels)];
  const counts = confusionDifference(ours.counts, theirs.counts);
  const filled = counts.map(() => 0);
  labels.forEach((label, digit) => {
    const [answer, other] = [first.labels[digit] ?? 0, second.labels[digit] ?? 0];
    if (answer === other) return;
    filled[cellOf(label, answer)] = 1;
    filled[cellOf(label, other)] = 1;
  });
  return {
    counts,
    filled: Array.from(filled, Boolean),
    accuracies: ours.accuracies.map((accuracy, label) => accuracy - (theirs.accuracies[label] ?? Number.NaN)),
    largest: Math.max(1, ...counts.map(Math.abs)),
  };
}

/** The digits that only one of two networks has in a cell, in ascending order. */
export function digitsInOneCell(
  first: DigitAnswers,
  second: DigitAnswers,
  labels: Uint8Array,
  { label, answer }: CellPlace,
): number[] {
  const ours = digitsInCell(first.labels, labels, label, answer);
  const theirs = digitsInCell(second.labels, labels, label, answer);
  const [inOurs, inTheirs] = [new Set(ours), new Set(theirs)];
  return [
    ...ours.filter((digit) => !inTheirs.has(digit)),
    ...theirs.filter((digit) => !inOurs.has(digit)),
  ].sort((a, b) => a - b);
}

function isDiagonal(cell: number): boolean {
  return cell % (LABEL_COUNT + 1) === 0;
}
