import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ChartRun } from '../../../src/charts/chartRun.ts';
import { curvesOf } from '../../../src/charts/curves.ts';
import { epochsReached, readCurves, readGroup } from '../../../src/charts/readCurves.ts';
import { addBatches, newBatchCurve } from '../../../src/runs/batchCurve.ts';
import type { RunConfig } from '../../../src/runs/config.ts';
import { planRun } from '../../../src/runs/plan.ts';
import { runWith } from '../ui/train/runs.ts';

/** Three epochs of four batches each, of which as many are over as there are losses. */
function runOf(losses: readonly number[], validations: readonly number[] = []): ChartRun {
  const batches = addBatches(
    newBatchCurve(12),
    losses,
    losses.map((loss) => 1 - loss / 10),
  );
  const epochMetrics = validations.map((loss, index) => ({
    epoch: index + 1,
    training: { loss: 1, accuracy: 0.5 },
    validation: { loss, accuracy: 1 - loss },
    seconds: 1,
  }));
  return { epochs: 3, batchesPerEpoch: 4, style: 0, batches, epochMetrics };
}

describe('readCurves', () => {
  const run = runOf([2, 1.5, 1, 0.5, 0.4], [0.3]);

  it('reads the training at the point that is nearest', () => {
    expect(readCurves(run, 'loss', 0).training).toBe(2);
    expect(readCurves(run, 'loss', 0.3).training).toBe(1.5);
    expect(readCurves(run, 'accuracy', 0.45).training).toBeCloseTo(0.9, 6);
  });

  it('reads nothing more than a step behind the end of the training', () => {
    expect(readCurves(run, 'loss', 1.25).training).toBeCloseTo(0.4, 6);
    expect(readCurves(run, 'loss', 1.3).training).toBeUndefined();
    expect(readCurves(runOf([]), 'loss', 0).training).toBeUndefined();
    expect(readCurves(runOf([7]), 'loss', 0.5).training).toBe(7);
  });

  it('reads the last batches at the end of the training, wherever that is', () => {
    const config = fc.record({
      epochs: fc.integer({ min: 1, max: 12 }),
      trainingDigits: fc.integer({ min: 100, max: 60_000 }),
      batchSize: fc.integer({ min: 16, max: 1000 }),
      validationSplit: fc.constantFrom(0, 0.1, 0.15, 0.3, 0.5),
    });
    const check = (settings: Partial<RunConfig>, share: number): void => {
      const { batches: batchesPerEpoch, steps } = planRun(runWith({}, settings).config);
      const over = Math.max(1, Math.round(share * steps));
      const losses = Float32Array.from({ length: over }, (_, batch) => batch);
      const ended: ChartRun = {
        epochs: steps / batchesPerEpoch,
        batchesPerEpoch,
        style: 0,
        batches: addBatches(newBatchCurve(steps), losses, losses),
        epochMetrics: [],
      };
      const end = epochsReached([ended]);
      const lastPoint = curvesOf(ended, 'loss').training.at(-1)?.y;
      expect(lastPoint).toBeDefined();
      expect(readCurves(ended, 'loss', end).training).toBe(lastPoint);
    };
    fc.assert(fc.property(config, fc.constantFrom(1, 0.73, 0.4, 0.01), check), {
      examples: [[{ epochs: 2, trainingDigits: 3000, batchSize: 250, validationSplit: 0.2 }, 1]],
      numRuns: 500,
    });
  });

  it('reads the validation of the last epoch that had ended', () => {
    const longer = runOf([], [0.3, 0.2]);
    const at = (epoch: number): number | undefined => readCurves(longer, 'loss', epoch).validation;
    expect([at(0), at(0.99), at(1), at(1.99), at(2), at(3)]).toEqual([
      undefined,
      undefined,
      0.3,
      0.3,
      0.2,
      0.2,
    ]);
    // A slider's place is a quotient, which may lie below the whole number that it stands for.
    expect(at(2 - 1e-12)).toBe(0.2);
  });
});

describe('readGroup', () => {
  it('reads mean and standard deviation of the seeds that have got so far', () => {
    const group = [runOf([2, 1], [0.3]), runOf([4, 3], [0.5]), runOf([3, 3])];
    const reading = readGroup(group, 'loss', 1);
    expect(reading.validation).toEqual({
      count: 2,
      mean: 0.4,
      deviation: expect.closeTo(Math.SQRT2 / 10, 12) as number,
    });
    expect(readGroup(group, 'loss', 0).training).toMatchObject({ count: 3, mean: 3, deviation: 1 });
    expect(reading.training).toBeUndefined();
  });

  it('of one run is its own reading, without a spread', () => {
    expect(readGroup([runOf([2])], 'loss', 0).training).toEqual({
      count: 1,
      mean: 2,
      deviation: undefined,
    });
  });
});

describe('epochsReached', () => {
  it('is how far the longest run has come', () => {
    expect(epochsReached([runOf([1, 1]), runOf([1, 1, 1, 1, 1])])).toBe(1.25);
    expect(epochsReached([])).toBe(0);
  });
});
