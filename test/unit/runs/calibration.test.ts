import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_CONFIG } from '../../../src/runs/config.ts';
import { estimateSeconds, trainingDigitsWithin } from '../../../src/runs/calibration.ts';
import { planRun } from '../../../src/runs/plan.ts';

describe('estimateSeconds', () => {
  it('counts training, validation and test', () => {
    // Scoring a digit takes a third of the time of training on it.
    expect(estimateSeconds(DEFAULT_CONFIG, 1000)).toBeCloseTo(25 * (48 + 12 / 3) + 10 / 3, 9);
    expect(estimateSeconds({ ...DEFAULT_CONFIG, epochs: 1, validationSplit: 0 }, 3000)).toBeCloseTo(
      20 + 10 / 9,
      9,
    );
  });

  it('knows what is behind already', () => {
    const { steps, batches } = planRun(DEFAULT_CONFIG);
    expect(estimateSeconds(DEFAULT_CONFIG, 1000, batches)).toBeCloseTo(24 * 52 + 10 / 3, 9);
    expect(estimateSeconds(DEFAULT_CONFIG, 1000, steps)).toBeCloseTo(10 / 3, 9);
  });
});

describe('trainingDigitsWithin', () => {
  it('fits into the time, and uses it', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 50, max: 50_000, noNaN: true }),
        fc.double({ min: 10, max: 600, noNaN: true }),
        fc.integer({ min: 1, max: 5 }),
        (speed, seconds, epochs) => {
          const config = { ...DEFAULT_CONFIG, epochs };
          const trainingDigits = trainingDigitsWithin(config, speed, seconds);
          const { batchSize } = config;
          expect(trainingDigits % batchSize).toBe(0);
          if (trainingDigits > batchSize) {
            expect(estimateSeconds({ ...config, trainingDigits }, speed)).toBeLessThanOrEqual(seconds + 1e-6);
          }
          if (trainingDigits < 60_000) {
            const more = { ...config, trainingDigits: trainingDigits + batchSize };
            expect(estimateSeconds(more, speed)).toBeGreaterThan(seconds - 1e-6);
          }
        },
      ),
    );
  });

  it.each([
    [1, 100],
    [64, 128],
    [99, 198],
    [100, 100],
    [250, 250],
    [1000, 1000],
  ])('of batches of %i takes at least %i digits, as the setting allows no fewer', (batchSize, expected) => {
    expect(trainingDigitsWithin({ ...DEFAULT_CONFIG, batchSize }, 10, 1)).toBe(expected);
  });
});
