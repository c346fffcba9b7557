import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paretoFrontier, type Tradeoff } from '../../../../src/runs/sweep/pareto.ts';

const point = (cost: number, accuracy: number): Tradeoff => ({ cost, accuracy });
const points = fc.array(fc.record({ cost: fc.nat(20), accuracy: fc.nat(20) }), { maxLength: 40 });

/** Whether `a` is a better deal than `b`. */
function beats(a: Tradeoff, b: Tradeoff): boolean {
  return a.cost <= b.cost && a.accuracy >= b.accuracy && (a.cost < b.cost || a.accuracy > b.accuracy);
}

describe('paretoFrontier', () => {
  it('leaves out what costs more and is no better', () => {
    const [cheap, dear, waste] = [point(1, 0.9), point(3, 0.99), point(2, 0.9)];
    expect(paretoFrontier([dear, waste, cheap])).toEqual([cheap, dear]);
  });

  it('keeps equal points together and leaves out what is no number', () => {
    expect(
      paretoFrontier([point(1, 0.9), point(Number.NaN, 1), point(1, 0.9), point(1, Number.NaN)]),
    ).toEqual([point(1, 0.9), point(1, 0.9)]);
    expect(paretoFrontier([])).toEqual([]);
  });

  it('holds exactly the points that none beats, and leaves its argument alone', () => {
    fc.assert(
      fc.property(points, (all) => {
        const before = [...all];
        const frontier = paretoFrontier(all);
        expect(all).toEqual(before);
        const unbeaten = all.filter((candidate) => !all.some((other) => beats(other, candidate)));
        expect(new Set(frontier)).toEqual(new Set(unbeaten));
        expect(frontier).toHaveLength(unbeaten.length);
        expect(frontier.map(({ cost }) => cost)).toEqual(
          frontier.map(({ cost }) => cost).sort((a, b) => a - b),
        );
      }),
    );
  });
});
