import { describe, expect, it } from 'vitest';
import { DEFAULT_CONFIG, type RunConfig } from '../../../src/runs/config.ts';
import { planRun } from '../../../src/runs/plan.ts';

function plan(changes: Partial<RunConfig>) {
  return planRun({ ...DEFAULT_CONFIG, ...changes });
}

describe('planRun', () => {
  it("makes of the tutorial's settings what Keras makes of them", () => {
    expect(plan({})).toEqual({ training: 48_000, validation: 12_000, batches: 192, steps: 4800 });
  });

  it.each([
    // The last batch is trained though it is smaller.
    [
      { trainingDigits: 1001, validationSplit: 0, batchSize: 250 },
      { training: 1001, batches: 5 },
    ],
    // Keras rounds the number of training digits down.
    [
      { trainingDigits: 13, validationSplit: 0.2 },
      { training: 10, validation: 3 },
    ],
    [
      { trainingDigits: 60_000, validationSplit: 0.3 },
      { training: 42_000, validation: 18_000 },
    ],
    [
      { trainingDigits: 1, validationSplit: 0 },
      { training: 1, validation: 0, batches: 1 },
    ],
  ])('%o', (changes, expected) => {
    expect(plan(changes)).toMatchObject(expected);
  });

  it.each([
    [{ trainingDigits: 10, validationSplit: 1 }, 'validationSplit 1 of 10 digits leaves none'],
    [{ trainingDigits: 1, validationSplit: 0.5 }, 'leaves none to train with'],
    [{ validationSplit: -0.1 }, 'validationSplit -0.1'],
    [{ validationSplit: Number.NaN }, 'validationSplit NaN'],
    [{ epochs: 0 }, 'epochs is 0; it must be a whole number, 1 or more'],
    [{ batchSize: 2.5 }, 'batchSize is 2.5'],
    [{ trainingDigits: 60_001 }, 'trainingDigits is 60001; it must be a whole number, 1 to 60000'],
  ])('refuses %o', (changes, message) => {
    expect(() => plan(changes)).toThrow(message);
  });
});
