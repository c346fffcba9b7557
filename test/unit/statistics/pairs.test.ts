import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mcNemarTest } from '../../../src/statistics/mcNemar.ts';
import type { PairedDigits } from '../../../src/statistics/pairedDigits.ts';
import { pairedDifferenceInterval } from '../../../src/statistics/pairedInterval.ts';
import { accuracyInterval } from '../../../src/statistics/wilson.ts';
import { GOLDEN } from './goldenStatistics.ts';

const pairs: fc.Arbitrary<PairedDigits> = fc
  .tuple(fc.nat(300), fc.nat(300), fc.integer({ min: 1, max: 10_000 }))
  .map(([won, lost, same]) => ({ won, lost, digits: won + lost + same }));

const IMPOSSIBLE: PairedDigits[] = [
  { won: 6, lost: 5, digits: 10 },
  { won: -1, lost: 0, digits: 10 },
  { won: 0.5, lost: 0, digits: 10 },
  { won: 0, lost: 0, digits: 0 },
  { won: Number.NaN, lost: 0, digits: 10 },
];

/** The p-value by adding up whole numbers, in exact arithmetic. */
function exactP(won: number, lost: number): number {
  const tosses = won + lost;
  let [ways, sum] = [1n, 0n];
  for (let count = 0; count <= Math.min(won, lost); count += 1) {
    sum += ways;
    ways = (ways * BigInt(tosses - count)) / BigInt(count + 1);
  }
  const scaled = (2n * sum * 10n ** 40n) / 2n ** BigInt(tosses);
  return Math.min(1, Number(scaled) / 1e40);
}

describe("McNemar's exact test", () => {
  it.each(GOLDEN.pairs)('gives for $won won and $lost lost the p-value $p', ({ p, ...counts }) => {
    if (p < 1e-300) expect(mcNemarTest(counts)).toBeLessThan(1e-300);
    else expect(mcNemarTest(counts) / p).toBeCloseTo(1, 9);
  });

  // Armitage and Berry, "Statistical Methods in Medical Research", 1994, page 127; StatsDirect prints P = 0.0129.
  it('gives the published p-value of two media for tubercle bacilli', () => {
    expect(mcNemarTest({ won: 12, lost: 2, digits: 50 })).toBeCloseTo(0.0129, 4);
  });

  it('is what exact arithmetic gives', () => {
    fc.assert(
      fc.property(fc.nat(60), fc.nat(60), (won, lost) => {
        const p = mcNemarTest({ won, lost, digits: 1000 });
        expect(p).toBeCloseTo(exactP(won, lost), 13);
      }),
    );
  });

  it('does not care which network comes first', () => {
    fc.assert(
      fc.property(pairs, ({ won, lost, digits }) => {
        expect(mcNemarTest({ won: lost, lost: won, digits })).toBe(mcNemarTest({ won, lost, digits }));
      }),
    );
  });

  it.each(IMPOSSIBLE)('refuses counts that cannot be: $won won, $lost lost of $digits', (counts) => {
    expect(() => mcNemarTest(counts)).toThrow(RangeError);
    expect(() => pairedDifferenceInterval(counts)).toThrow(/cannot be/);
  });
});

describe("Tango's interval for a paired difference", () => {
  // SciPy has no such interval: the script maximises the likelihood by search.
  it.each(GOLDEN.pairs)('for $won won and $lost lost of $digits is $interval', ({ interval, ...counts }) => {
    const { low, high } = pairedDifferenceInterval(counts);
    expect([low, high]).toEqual([expect.closeTo(interval[0], 7), expect.closeTo(interval[1], 7)]);
  });

  it('holds the observed difference, lies within -1 to 1 and is mirrored when the networks are swapped', () => {
    fc.assert(
      fc.property(pairs, ({ won, lost, digits }) => {
        const { low, high } = pairedDifferenceInterval({ won, lost, digits });
        const mirrored = pairedDifferenceInterval({ won: lost, lost: won, digits });
        const observed = (won - lost) / digits;
        expect(low).toBeGreaterThanOrEqual(-1);
        expect(low).toBeLessThanOrEqual(observed);
        expect(high).toBeGreaterThanOrEqual(observed);
        expect(high).toBeLessThanOrEqual(1);
        expect(mirrored.low).toBeCloseTo(-high, 10);
        expect(mirrored.high).toBeCloseTo(-low, 10);
      }),
    );
  });

  it("leaves zero out exactly where McNemar's score test rejects", () => {
    fc.assert(
      fc.property(pairs, ({ won, lost, digits }) => {
        fc.pre(won + lost > 0);
        const rejects = Math.abs(won - lost) / Math.sqrt(won + lost) > 1.959963984540054;
        const { low, high } = pairedDifferenceInterval({ won, lost, digits });
        expect(low > 0 || high < 0).toBe(rejects);
      }),
    );
  });

  it('is wider for more confidence', () => {
    const counts = { won: 38, lost: 61, digits: 10_000 };
    const [narrow, wide] = [pairedDifferenceInterval(counts, 0.9), pairedDifferenceInterval(counts, 0.99)];
    expect(wide.low).toBeLessThan(narrow.low);
    expect(wide.high).toBeGreaterThan(narrow.high);
  });
});

describe("Wilson's interval for an accuracy", () => {
  it.each(GOLDEN.wilson)(
    'for %i of %i at %f is what SciPy gives',
    (correct, digits, confidence, interval) => {
      const { low, high } = accuracyInterval(correct, digits, confidence);
      expect([low, high]).toEqual([expect.closeTo(interval[0], 11), expect.closeTo(interval[1], 11)]);
    },
  );

  it.each([
    [0, 0],
    [-1, 10],
    [11, 10],
    [Number.NaN, 10],
  ])('refuses %f of %f', (correct, digits) => {
    expect(() => accuracyInterval(correct, digits)).toThrow(/is no share/);
  });
});
