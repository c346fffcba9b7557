import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { claimOn } from '../../../src/statistics/claim.ts';
import type { PairedDigits } from '../../../src/statistics/pairedDigits.ts';
import { chanceText, claimText } from '../../../src/ui/format/claimText.ts';

/** The claim against a run named Classic, as a person reads it. */
function said(seeds: readonly PairedDigits[]): { readonly sentence: string; readonly isReal: boolean } {
  const claim = claimOn(seeds);
  return { sentence: claimText(claim, 'Classic'), isReal: claim.isReal };
}

const of10000 = (won: number, lost: number) => ({ won, lost, digits: 10_000 });

describe('the claim on two networks', () => {
  it('counts digits, says how often chance does as much, and blames no crop for one seed', () => {
    expect(said([of10000(38, 61)])).toEqual({
      sentence:
        '38 digits won, 61 lost against Classic: a difference this large would come up by chance in 3 of 100 ' +
        'repetitions, so these two networks differ, but only several seeds can show whether the crop is the reason.',
      isReal: true,
    });
  });

  it('claims nothing where chance does as much more often than in 5 of 100 repetitions', () => {
    expect(said([of10000(45, 55)])).toEqual({
      sentence:
        '45 digits won, 55 lost against Classic: a difference this large would come up by chance in 37 of 100 ' +
        'repetitions, so no difference can be claimed.',
      isReal: false,
    });
  });

  it('claims nothing where every digit is answered alike, or won and lost are equal', () => {
    expect(said([of10000(0, 0)])).toEqual({
      sentence: 'Both networks get exactly the same digits right: no difference to Classic can be claimed.',
      isReal: false,
    });
    expect(said([of10000(1, 1)])).toEqual({
      sentence:
        '1 digit won, 1 lost against Classic: a difference this large would come up by chance in nearly every ' +
        'repetition, so no difference can be claimed.',
      isReal: false,
    });
  });
});

describe('chance in words', () => {
  it.each([
    [1, 'in nearly every repetition'],
    [0.99, 'in 99 of 100 repetitions'],
    [0.027, 'in 3 of 100 repetitions'],
    [0.01, 'in 1 of 100 repetitions'],
    [0.0042, 'in 4 of 1,000 repetitions'],
    [0.0001, 'in 1 of 10,000 repetitions'],
    [0.000_09, 'in less than 1 of 10,000 repetitions'],
    [0, 'in less than 1 of 10,000 repetitions'],
  ])('%f comes %s', (p, words) => {
    expect(chanceText(p)).toBe(words);
  });
});

describe('the claim on several seeds', () => {
  it('rests on the spread between seeds', () => {
    const seeds = [of10000(40, 65), of10000(50, 72), of10000(44, 66)];
    expect(said(seeds)).toEqual({
      sentence:
        'Over 3 seeds the test accuracy is 0.23 points lower than Classic’s on average (95 % confidence interval ' +
        '−0.27 to −0.19), more than the spread between seeds explains.',
      isReal: true,
    });
  });

  it('claims nothing where the interval includes zero, however sure each single pair is', () => {
    const seeds = [of10000(10, 90), of10000(90, 10), of10000(20, 60)];
    expect(said(seeds)).toEqual({
      sentence:
        'Over 3 seeds the test accuracy is 0.13 points lower than Classic’s on average (95 % confidence interval ' +
        '−2.20 to +1.94), which includes zero, so no difference can be claimed.',
      isReal: false,
    });
  });

  it('claims nothing from seeds that agree to the digit', () => {
    const equal = said([of10000(1, 3), of10000(2, 4)]);
    expect(equal.isReal).toBe(false);
    expect(equal.sentence).toMatch(/^In all 2 seeds the test accuracy is 0\.02 points lower .* train more/);
    expect(said([of10000(3, 3), of10000(0, 0)]).sentence).toBe(
      'In all 2 seeds the test accuracy equals Classic’s: no difference can be claimed.',
    );
  });

  it('refuses to judge without a seed, or counts that cannot be', () => {
    expect(() => claimOn([])).toThrow(/at least one seed/);
    expect(() => claimOn([{ won: 1, lost: 1, digits: 1 }])).toThrow(/cannot be/);
  });

  it('is one sentence, whatever the counts', () => {
    const counts = fc.tuple(fc.nat(100), fc.nat(100)).map(([won, lost]) => of10000(won, lost));
    fc.assert(
      fc.property(fc.array(counts, { minLength: 1, maxLength: 6 }), (seeds) => {
        const { sentence, isReal } = said(seeds);
        expect(sentence).toMatch(/^[^.]*(\d\.\d+[^.]*)*\.$/);
        expect(sentence.includes('no difference')).toBe(!isReal);
        expect(sentence).not.toContain('NaN');
      }),
    );
  });
});
