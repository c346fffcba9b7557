import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scoreLogits, softmax } from '../../../src/training/logits.ts';

const row = fc.array(fc.double({ min: -80, max: 80, noNaN: true }), { minLength: 3, maxLength: 3 });

describe('scoreLogits', () => {
  it('is the cross-entropy of the softmax, and counts the labels that are largest', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(row, fc.nat({ max: 2 })), { minLength: 1 }), (batch) => {
        const logits = Float32Array.from(batch.flatMap(([values]) => values));
        const labels = batch.map(([, label]) => label);
        const { digits, lossSum, correct } = scoreLogits(logits, labels);
        let loss = 0;
        let right = 0;
        for (const [index, label] of labels.entries()) {
          const values = [...logits.subarray(index * 3, index * 3 + 3)];
          loss += Math.log(values.reduce((sum, value) => sum + Math.exp(value - values[label]!), 0));
          if (values.indexOf(Math.max(...values)) === label) right += 1;
        }
        expect(digits).toBe(batch.length);
        expect(correct).toBe(right);
        expect(Math.abs(lossSum - loss)).toBeLessThanOrEqual(1e-6 * (1 + loss));
      }),
    );
  });

  it('stays finite where a probability would be rounded to zero', () => {
    expect(scoreLogits(Float32Array.of(0, 500), [0])).toEqual({ digits: 1, lossSum: 500, correct: 0 });
  });

  it('counts the first of equal logits', () => {
    expect(scoreLogits(Float32Array.of(2, 2, 2, 2), [0, 1]).correct).toBe(1);
  });

  it('passes on what is no number', () => {
    expect(scoreLogits(Float32Array.of(Number.NaN, 1), [1]).lossSum).toBeNaN();
  });
});

describe('softmax', () => {
  it('makes probabilities, also of large logits', () => {
    expect([...softmax(Float32Array.of(1000, 1000))]).toEqual([0.5, 0.5]);
    expect(softmax(Float32Array.of(0, Math.log(3)))[1]).toBeCloseTo(0.75, 6);
  });
});
