import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalQuantile, normalShareWithin } from '../../../src/statistics/normal.ts';
import { studentTQuantile, studentTShareWithin } from '../../../src/statistics/studentT.ts';
import { GOLDEN } from './goldenStatistics.ts';

const confidences = fc.double({ min: 0.01, max: 0.999, noNaN: true });

describe('the normal distribution', () => {
  it.each(GOLDEN.normal)('holds %f within %f deviations, as in SciPy', (confidence, quantile) => {
    expect(normalQuantile(confidence) / quantile).toBeCloseTo(1, 9);
    expect(normalShareWithin(quantile)).toBeCloseTo(confidence, 13);
  });

  it('holds nothing within 0 deviations', () => {
    expect(normalShareWithin(0)).toBe(0);
  });

  it('has a quantile that takes its share back', () => {
    fc.assert(
      fc.property(confidences, (confidence) => {
        expect(normalShareWithin(normalQuantile(confidence))).toBeCloseTo(confidence, 13);
      }),
    );
  });
});

describe("Student's t distribution", () => {
  it('has values of SciPy to compare', () => {
    expect(GOLDEN.studentT.length).toBeGreaterThanOrEqual(40);
  });

  it.each(GOLDEN.studentT)(
    'has for %f and %i degrees of freedom the quantile %f',
    (confidence, freedom, quantile) => {
      expect(studentTQuantile(confidence, freedom) / quantile).toBeCloseTo(1, 9);
    },
  );

  it.each(GOLDEN.studentTShares)('within %f, with %i degrees of freedom, holds %f', (t, freedom, share) => {
    expect(studentTShareWithin(t, freedom)).toBeCloseTo(share, 12);
  });

  it('comes near the normal distribution as the degrees of freedom grow', () => {
    expect(studentTQuantile(0.95, 100_000)).toBeCloseTo(normalQuantile(0.95), 4);
  });

  it('has a quantile that takes its share back', () => {
    fc.assert(
      fc.property(confidences, fc.integer({ min: 1, max: 60 }), (confidence, freedom) => {
        const quantile = studentTQuantile(confidence, freedom);
        expect(studentTShareWithin(quantile, freedom)).toBeCloseTo(confidence, 11);
      }),
    );
  });
});
