import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { confidentMistakes } from '../../../../src/runs/comparison/confidentMistakes.ts';
import {
  accuracyPerLabel,
  cellOf,
  confusionDifference,
  confusionMatrix,
  digitsInCell,
} from '../../../../src/runs/comparison/confusion.ts';
import { flipsOf } from '../../../../src/runs/comparison/flips.ts';

const LABELS = Uint8Array.of(7, 2, 1, 0, 4, 1);
const FIRST = Uint8Array.of(7, 3, 1, 0, 9, 7);
const SECOND = Uint8Array.of(2, 2, 1, 0, 9, 4);

/** Answers of two networks and the truth, for up to 200 digits. */
const trials = fc
  .nat(200)
  .chain((count) => {
    const bytes = fc.array(fc.nat(9), { minLength: count, maxLength: count });
    return fc.tuple(bytes, bytes, bytes);
  })
  .map((lists) => lists.map((list) => Uint8Array.from(list)) as [Uint8Array, Uint8Array, Uint8Array]);

describe('flipsOf', () => {
  it('says which digits only one network gets', () => {
    expect(flipsOf(FIRST, SECOND, LABELS)).toEqual({ won: [0], lost: [1], bothWrong: [4, 5], bothRight: 2 });
  });

  it('puts every digit in one place, and swaps with the networks', () => {
    fc.assert(
      fc.property(trials, ([first, second, labels]) => {
        const { won, lost, bothWrong, bothRight } = flipsOf(first, second, labels);
        const rest = [...labels.keys()].filter((digit) => ![won, lost, bothWrong].flat().includes(digit));
        expect(rest).toHaveLength(bothRight);
        expect(rest.every((digit) => first[digit] === labels[digit] && second[digit] === labels[digit])).toBe(
          true,
        );
        const swapped = { won: lost, lost: won, bothWrong, bothRight };
        expect(flipsOf(second, first, labels)).toEqual(swapped);
      }),
    );
  });

  it('refuses answers to another set', () => {
    expect(() => flipsOf(FIRST, SECOND.subarray(1), LABELS)).toThrow('There are 5 answers to 6 digits');
  });
});

describe('the confusion matrix', () => {
  it('counts labels down and answers across', () => {
    const matrix = confusionMatrix(FIRST, LABELS);
    expect(matrix[cellOf(2, 3)]).toBe(1);
    expect(matrix[cellOf(3, 2)]).toBe(0);
    expect(matrix[cellOf(1, 1)]).toBe(1);
    expect(digitsInCell(FIRST, LABELS, 1, 7)).toEqual([5]);
    expect(() => confusionMatrix(FIRST.subarray(2), LABELS)).toThrow(RangeError);
  });

  it('counts exactly the digits behind its cells, and its rows add up to the labels', () => {
    fc.assert(
      fc.property(trials, ([answers, , labels]) => {
        const matrix = confusionMatrix(answers, labels);
        const cells = [...matrix.keys()].map((cell) =>
          digitsInCell(answers, labels, Math.floor(cell / 10), cell % 10),
        );
        expect(cells.map((digits) => digits.length)).toEqual([...matrix]);
        expect(cells.flat().sort((a, b) => a - b)).toEqual([...labels.keys()]);
      }),
      { numRuns: 30 },
    );
  });

  it('has a difference whose rows add up to nothing', () => {
    fc.assert(
      fc.property(trials, ([first, second, labels]) => {
        const [a, b] = [confusionMatrix(first, labels), confusionMatrix(second, labels)];
        const difference = confusionDifference(a, b);
        for (let label = 0; label < 10; label += 1) {
          const row = difference.subarray(cellOf(label, 0), cellOf(label + 1, 0));
          expect(row.reduce((total, count) => total + count, 0)).toBe(0);
        }
        const { won, lost } = flipsOf(first, second, labels);
        const diagonal = [...difference].filter((_, cell) => cell % 11 === 0);
        expect(diagonal.reduce((total, count) => total + count, 0)).toBe(won.length - lost.length);
      }),
    );
  });
});

describe('accuracyPerLabel', () => {
  it('is the share of each label that is right, and no number for a label without digits', () => {
    const labels = accuracyPerLabel(confusionMatrix(FIRST, LABELS));
    expect(labels).toHaveLength(10);
    expect(labels[1]).toEqual({ label: 1, digits: 2, correct: 1, accuracy: 0.5 });
    expect(labels[4]).toEqual({ label: 4, digits: 1, correct: 0, accuracy: 0 });
    expect(labels[9]).toEqual({ label: 9, digits: 0, correct: 0, accuracy: Number.NaN });
  });
});

describe('confidentMistakes', () => {
  const confidences = Float32Array.of(1, 0.5, 1, 1, 0.75, 0.75);

  it('has the surest first and nothing that is right', () => {
    expect(confidentMistakes(FIRST, confidences, LABELS, 10)).toEqual([
      { digit: 4, label: 4, answer: 9, confidence: 0.75 },
      { digit: 5, label: 1, answer: 7, confidence: 0.75 },
      { digit: 1, label: 2, answer: 3, confidence: 0.5 },
    ]);
  });

  it('ends after as many as are asked for', () => {
    expect(confidentMistakes(FIRST, confidences, LABELS, 1)).toHaveLength(1);
    expect(confidentMistakes(LABELS, confidences, LABELS, 1)).toEqual([]);
    expect(() => confidentMistakes(FIRST, new Float32Array(1), LABELS, 1)).toThrow(RangeError);
  });
});
