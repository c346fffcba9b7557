import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differenceTest } from '../../../src/statistics/differenceTest.ts';
import { holmCorrection } from '../../../src/statistics/holm.ts';
import { mcNemarTest } from '../../../src/statistics/mcNemar.ts';
import { claimOn } from '../../../src/statistics/claim.ts';
import { GOLDEN } from './goldenStatistics.ts';

const probabilities = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 30 });
const of10000 = (won: number, lost: number) => ({ won, lost, digits: 10_000 });

describe('the correction for many tests', () => {
  it.each(GOLDEN.holm)('of %j is what statsmodels gives', (values, corrected) => {
    expect(holmCorrection(values)).toEqual(corrected.map((p) => expect.closeTo(p, 14) as number));
  });

  it('leaves a single test and no test as they are', () => {
    expect(holmCorrection([0.03])).toEqual([0.03]);
    expect(holmCorrection([])).toEqual([]);
  });

  it('keeps the order, and lies between the value itself and its multiple by the number of tests', () => {
    fc.assert(
      fc.property(probabilities, (values) => {
        const corrected = holmCorrection(values);
        expect(corrected).toHaveLength(values.length);
        values.forEach((p, at) => {
          expect(corrected[at]).toBeGreaterThanOrEqual(p);
          expect(corrected[at]).toBeLessThanOrEqual(Math.min(1, p * values.length));
          values.forEach((other, place) => {
            if (p <= other) expect(corrected[at]).toBeLessThanOrEqual(corrected[place] ?? Number.NaN);
          });
        });
      }),
    );
  });

  it.each([-0.1, 1.1, Number.NaN])('refuses %f', (value) => {
    expect(() => holmCorrection([0.5, value])).toThrow(/no probability/);
  });
});

describe('the test behind a claim', () => {
  it.each(GOLDEN.groups)('of several seeds is the paired t-test of SciPy', ({ first, second, p }) => {
    const seeds = first.map((accuracy, seed) => {
      const more = Math.round(10_000 * (accuracy - (second[seed] ?? 0)));
      return of10000(Math.max(0, more), Math.max(0, -more));
    });
    expect(differenceTest(seeds)).toBeCloseTo(p, 12);
  });

  it('of one seed is McNemar’s', () => {
    expect(differenceTest([of10000(38, 61)])).toBe(mcNemarTest(of10000(38, 61)));
  });

  it('claims nothing from seeds without spread, and refuses none', () => {
    expect(differenceTest([of10000(1, 3), of10000(2, 4)])).toBe(1);
    expect(() => differenceTest([])).toThrow(RangeError);
  });

  it('is below 0.05 exactly where a difference is claimed', () => {
    const counts = fc.tuple(fc.nat(100), fc.nat(100)).map(([won, lost]) => of10000(won, lost));
    fc.assert(
      fc.property(fc.array(counts, { minLength: 1, maxLength: 6 }), (seeds) => {
        expect(differenceTest(seeds) < 0.05).toBe(claimOn(seeds).isReal);
      }),
    );
  });
});
