import { describe, expect, it } from 'vitest';
import type { RunCurves } from '../../../src/charts/curves.ts';
import { valueAxis } from '../../../src/charts/valueAxis.ts';

function curve(training: readonly number[], validation: readonly number[] = []): RunCurves {
  const points = (values: readonly number[]): RunCurves['training'] => values.map((y, x) => ({ x, y }));
  return { style: 0, training: points(training), validation: points(validation), band: [] };
}

describe('valueAxis', () => {
  it('shows everything that can be before a run has begun', () => {
    expect(valueAxis('accuracy', [])).toEqual({ min: 0, max: 1 });
    expect(valueAxis('loss', [])).toEqual({ min: 0, max: 2.5 });
  });

  it.each([
    // A fresh network guesses.
    [2.31, 2.5],
    [0.31, 0.5],
    [0.12, 0.2],
    [0.2, 0.2],
    [0.03, 0.05],
    // Nearer than this there is only noise.
    [0.0003, 0.02],
    // A run that diverges stays on the chart.
    [730, 1000],
  ])('takes a loss of %d up to %d', (loss, max) => {
    expect(valueAxis('loss', [curve([loss])])).toEqual({ min: 0, max });
  });

  it.each([
    [0.1, 0],
    [0.7, 0.5],
    [0.94, 0.9],
    [0.98, 0.98],
    [0.9999, 0.99],
  ])('takes an accuracy of %d down to %d', (accuracy, min) => {
    expect(valueAxis('accuracy', [curve([accuracy])])).toEqual({ min, max: 1 });
  });

  it('leaves out the steep beginning of the training, but no validation', () => {
    const training = [2.3, ...Array<number>(19).fill(0.04)];
    expect(valueAxis('loss', [curve(training)]).max).toBe(0.05);
    expect(valueAxis('loss', [curve(training, [0.3, 0.04])]).max).toBe(0.5);
  });

  it('leaves out none of a few points', () => {
    expect(valueAxis('loss', [curve([2.3, 0.04])]).max).toBe(2.5);
  });

  it('has room for all runs', () => {
    expect(valueAxis('loss', [curve([], [0.04]), curve([], [0.4])]).max).toBe(0.5);
  });
});
