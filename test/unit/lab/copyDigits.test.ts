import { describe, expect, it } from 'vitest';
import { blankDigits } from '../../../src/digits/blankSet.ts';
import { SPLITS, type Digits } from '../../../src/digits/digitSet.ts';
import { areQuicklySent, buffersOf, copyDigits } from '../../../src/lab/copyDigits.ts';

/** Three slices of training digits, each byte its place's remainder. */
function manyDigits(): Digits {
  const digits = blankDigits({ train: 12_000, test: 700 });
  for (const { pixels, labels } of [digits.train, digits.test]) {
    pixels.forEach((_, place) => (pixels[place] = place % 251));
    labels.forEach((_, place) => (labels[place] = place % 10));
  }
  return digits;
}

describe('a copy of digits', () => {
  it('is what the digits are, and has memory of its own', async () => {
    const digits = manyDigits();
    const copy = await copyDigits(digits);
    for (const split of SPLITS) {
      expect(copy[split].count).toBe(digits[split].count);
      // Vitest's own comparison would take seconds for millions of bytes.
      expect(Buffer.compare(copy[split].pixels, digits[split].pixels)).toBe(0);
      expect(Buffer.compare(copy[split].labels, digits[split].labels)).toBe(0);
    }
    expect(buffersOf(copy).length).toBe(4);
    expect(buffersOf(copy).includes(digits.train.pixels.buffer)).toBe(false);
  });

  it('is made in several tasks, between which others have their turn', async () => {
    let others = 0;
    const other = setInterval(() => (others += 1), 0);
    await copyDigits(manyDigits());
    clearInterval(other);
    expect(others).toBeGreaterThan(0);
  });

  it('is needed only for many digits in memory that is not shared', () => {
    expect(areQuicklySent(manyDigits())).toBe(false);
    expect(areQuicklySent(blankDigits({ train: 100, test: 10 }))).toBe(true);
    const shared = {
      count: 10_000,
      pixels: new Uint8Array(new SharedArrayBuffer(7_840_000)),
      labels: new Uint8Array(10_000),
    };
    expect(areQuicklySent({ train: shared, test: shared })).toBe(true);
  });
});
