import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ChartRun } from '../../../src/charts/chartRun.ts';
import { addBatches, newBatchCurve } from '../../../src/runs/batchCurve.ts';
import { batchesPerPoint, curvesOf } from '../../../src/charts/curves.ts';

function runOf(losses: readonly number[], shape: Pick<ChartRun, 'epochs' | 'batchesPerEpoch'>): ChartRun {
  const accuracies = losses.map((loss) => 1 - loss / 10);
  const batches = addBatches(newBatchCurve(shape.epochs * shape.batchesPerEpoch), losses, accuracies);
  return { ...shape, style: 0, batches, epochMetrics: [] };
}

describe('curvesOf', () => {
  it('draws every batch of a short run where it was scored: before its own step', () => {
    const run = runOf([2, 1, 0.5], { epochs: 1, batchesPerEpoch: 4 });
    expect(curvesOf(run, 'loss').training).toEqual([
      { x: 0, y: 2 },
      { x: 0.25, y: 1 },
      { x: 0.5, y: 0.5 },
    ]);
  });

  it('draws means of equal stretches of a long run, and of what is left at the end', () => {
    const run = runOf([1, 3, 5, 7, 9], { epochs: 2, batchesPerEpoch: 200 });
    expect(batchesPerPoint(run)).toBe(2);
    expect(curvesOf(run, 'loss').training).toEqual([
      { x: 0.0025, y: 2 },
      { x: 0.0125, y: 6 },
      { x: 0.02, y: 9 },
    ]);
  });

  it('draws the accuracies as the accuracy', () => {
    const run = runOf([5], { epochs: 1, batchesPerEpoch: 1 });
    expect(curvesOf(run, 'accuracy').training).toEqual([{ x: 0, y: 0.5 }]);
  });

  it('looks at the counted batches only, since the lists grow in place', () => {
    const run = runOf([2, 1, 0.5], { epochs: 1, batchesPerEpoch: 4 });
    const earlier = { ...run, batches: { ...run.batches, batches: 1 } };
    expect(curvesOf(earlier, 'loss').training).toHaveLength(1);
  });

  it('puts the validation at the end of each epoch, and leaves it out where nothing validates', () => {
    const training = { loss: 0.2, accuracy: 0.9 };
    const run: ChartRun = {
      ...runOf([], { epochs: 3, batchesPerEpoch: 1 }),
      epochMetrics: [
        { epoch: 1, training, validation: { loss: 0.1, accuracy: 0.95 }, seconds: 1 },
        { epoch: 2, training, validation: undefined, seconds: 1 },
      ],
    };
    expect(curvesOf(run, 'loss').validation).toEqual([{ x: 1, y: 0.1 }]);
    expect(curvesOf(run, 'accuracy').validation).toEqual([{ x: 1, y: 0.95 }]);
  });

  it('never draws more than 200 points, in order, within the range of the values, whatever the run', () => {
    const shapes = fc.record({
      epochs: fc.integer({ min: 1, max: 60 }),
      batchesPerEpoch: fc.integer({ min: 1, max: 300 }),
      share: fc.double({ min: 0, max: 1, noNaN: true }),
    });
    fc.assert(
      fc.property(shapes, ({ epochs, batchesPerEpoch, share }) => {
        const count = Math.round(share * epochs * batchesPerEpoch);
        const losses = Array.from({ length: count }, (_, batch) => 1 + Math.sin(batch));
        const { training } = curvesOf(runOf(losses, { epochs, batchesPerEpoch }), 'loss');
        expect(training.length).toBeLessThanOrEqual(200);
        training.forEach(({ x, y }, at) => {
          expect(x).toBeGreaterThan(training[at - 1]?.x ?? -1);
          expect(x).toBeLessThan(epochs);
          expect(y).toBeGreaterThanOrEqual(0);
          expect(y).toBeLessThanOrEqual(2);
        });
      }),
      { numRuns: 50 },
    );
  });

  it('does not change behind its end while a run grows', () => {
    const losses = Array.from({ length: 900 }, (_, batch) => 1 / (batch + 1));
    const shape = { epochs: 5, batchesPerEpoch: 200 };
    const early = curvesOf(runOf(losses.slice(0, 500), shape), 'loss').training;
    const late = curvesOf(runOf(losses, shape), 'loss').training;
    expect(late.slice(0, early.length)).toEqual(early);
  });
});
