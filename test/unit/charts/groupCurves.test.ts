import { describe, expect, it } from 'vitest';
import type { ChartRun } from '../../../src/charts/chartRun.ts';
import { curvesOf } from '../../../src/charts/curves.ts';
import { groupCurves } from '../../../src/charts/groupCurves.ts';
import { valueAxis } from '../../../src/charts/valueAxis.ts';
import { addBatches, newBatchCurve } from '../../../src/runs/batchCurve.ts';

interface Made {
  readonly style?: number;
  readonly losses: readonly number[];
  /** One for each epoch that has ended; undefined where nothing validates. */
  readonly validations: readonly (number | undefined)[];
}

function runOf({ style = 0, losses, validations }: Made): ChartRun {
  const batches = addBatches(newBatchCurve(4), losses, losses);
  const epochMetrics = validations.map((loss, index) => ({
    epoch: index + 1,
    training: { loss: 1, accuracy: 0.5 },
    validation: loss === undefined ? undefined : { loss, accuracy: 1 - loss },
    seconds: 1,
  }));
  return { epochs: 2, batchesPerEpoch: 2, style, batches, epochMetrics };
}

describe('groupCurves', () => {
  it('of one run are its own', () => {
    const run = runOf({ losses: [2, 1], validations: [0.5] });
    expect(groupCurves([run], 'loss')).toEqual(curvesOf(run, 'loss'));
  });

  it('are means of the seeds in the style of the first, with the band of the validation', () => {
    const group = [
      runOf({ style: 3, losses: [2, 1], validations: [0.25, 0.125] }),
      runOf({ style: 4, losses: [4, 3, 2], validations: [0.75] }),
    ];
    const curves = groupCurves(group, 'loss');
    expect(curves.style).toBe(3);
    // The third step is that of the second seed alone.
    expect(curves.training).toEqual([
      { x: 0, y: 3 },
      { x: 0.5, y: 2 },
      { x: 1, y: 2 },
    ]);
    expect(curves.validation).toEqual([
      { x: 1, y: 0.5 },
      { x: 2, y: 0.125 },
    ]);
    const deviation = Math.SQRT2 / 4;
    expect(curves.band).toMatchObject([
      { x: 1, low: expect.closeTo(0.5 - deviation, 12), high: expect.closeTo(0.5 + deviation, 12) },
      { x: 2, low: 0.125, high: 0.125 },
    ]);
  });

  it('have the band of the training where nothing validates, once that is known', () => {
    const made = { losses: [2], validations: [undefined] };
    const group = [runOf(made), runOf({ ...made, losses: [2] })];
    expect(groupCurves(group, 'loss').band).toMatchObject([{ x: 0, low: 2, high: 2 }]);
    const beginning = [runOf({ losses: [2], validations: [] }), runOf({ losses: [3], validations: [] })];
    expect(groupCurves(beginning, 'loss').band).toEqual([]);
  });

  it('leave out what has diverged', () => {
    const group = [
      runOf({ losses: [1], validations: [Number.NaN] }),
      runOf({ losses: [1], validations: [0.5] }),
    ];
    expect(groupCurves(group, 'loss').validation).toEqual([{ x: 1, y: 0.5 }]);
  });

  it('have an axis with room for their bands', () => {
    const group = [
      runOf({ losses: [0.1], validations: [0.1] }),
      runOf({ losses: [0.1], validations: [0.7] }),
    ];
    const curves = groupCurves(group, 'loss');
    expect(Math.max(...curves.band.map(({ high }) => high))).toBeGreaterThan(0.8);
    expect(valueAxis('loss', [curves])).toEqual({ min: 0, max: 1 });
    expect(valueAxis('loss', [{ ...curves, band: [] }])).toEqual({ min: 0, max: 0.5 });
  });

  it('need a run', () => {
    expect(() => groupCurves([], 'loss')).toThrow(RangeError);
  });
});
