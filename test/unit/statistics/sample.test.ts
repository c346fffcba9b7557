import { describe, expect, it } from 'vitest';
import { bandOf } from '../../../src/statistics/band.ts';
import { describePairedDifference, describeSample } from '../../../src/statistics/sample.ts';
import { GOLDEN } from './goldenStatistics.ts';

describe('describeSample', () => {
  it.each(GOLDEN.groups)('of paired differences is what SciPy gives', (group) => {
    const { mean, deviation, interval } = describePairedDifference(group.first, group.second);
    expect(mean).toBeCloseTo(group.mean, 14);
    expect(deviation).toBeCloseTo(group.deviation, 14);
    expect(interval?.low).toBeCloseTo(group.interval[0], 12);
    expect(interval?.high).toBeCloseTo(group.interval[1], 12);
  });

  it('knows no spread of a single value', () => {
    expect(describeSample([0.5])).toEqual({ count: 1, mean: 0.5, deviation: undefined, interval: undefined });
  });

  it('gives no interval where all values are equal, be it but for rounding', () => {
    const equal = describePairedDifference([0.9821, 0.9817], [0.985, 0.9846]);
    expect(equal).toMatchObject({ count: 2, deviation: 0, interval: undefined });
    expect(equal.mean).toBeCloseTo(-0.0029, 14);
  });

  it('refuses nothing, and groups that are no pairs', () => {
    expect(() => describeSample([])).toThrow(/at least one is needed/);
    expect(() => describePairedDifference([1, 2], [1])).toThrow('these have 2 and 1 values');
  });
});

describe('bandOf', () => {
  it('is mean and standard deviation at each step', () => {
    const [first, second] = bandOf([
      [1, 4],
      [3, 4],
    ]);
    expect(first).toEqual({
      mean: 2,
      low: expect.closeTo(2 - Math.SQRT2, 14) as number,
      high: expect.closeTo(2 + Math.SQRT2, 14) as number,
      count: 2,
    });
    expect(second).toEqual({ mean: 4, low: 4, high: 4, count: 2 });
  });

  it('goes on with the curves that have got further', () => {
    expect(bandOf([[1], [1, 7]])[1]).toEqual({ mean: 7, low: 7, high: 7, count: 1 });
  });

  it('leaves out what is no number, and steps without any', () => {
    expect(
      bandOf([
        [Number.NaN, 2],
        [Infinity, 2],
      ]),
    ).toEqual([undefined, { mean: 2, low: 2, high: 2, count: 2 }]);
  });

  it('is empty without curves', () => {
    expect(bandOf([])).toEqual([]);
    expect(bandOf([[]])).toEqual([]);
  });
});
