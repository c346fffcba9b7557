import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_CROPPING } from '../../../../../src/crop/cropping.ts';
import {
  frontierPath,
  sweepMapLayout,
  pointAt,
  spreadEnds,
} from '../../../../../src/ui/compare/map/sweepMapLayout.ts';
import type { MapPoint } from '../../../../../src/ui/compare/map/mapPoints.ts';

function pointOf(cost: number, accuracy: number, deviation?: number, isFrontier = true): MapPoint {
  return {
    id: `${cost} ${accuracy}`,
    name: 'Run',
    cropping: NO_CROPPING,
    style: 0,
    accuracies: { count: deviation === undefined ? 1 : 2, mean: accuracy, deviation },
    accuracy,
    cost,
    costs: { macs: cost, parameters: cost, secondsPerEpoch: cost, inkLost: cost },
    isFrontier,
  };
}

const points = fc.array(
  fc
    .tuple(
      fc.integer({ min: 0, max: 5_000_000 }),
      fc.integer({ min: 0, max: 10_000 }),
      fc.option(fc.integer({ min: 0, max: 500 }), { nil: undefined }),
    )
    .map(([cost, right, spread]) =>
      pointOf(cost, right / 10_000, spread === undefined ? undefined : spread / 10_000),
    ),
  { minLength: 1, maxLength: 30 },
);

describe('the layout of a map', () => {
  it('has every point and its spread within the plot, and no accuracy above 100 %', () => {
    fc.assert(
      fc.property(points, fc.integer({ min: 200, max: 1900 }), (all, width) => {
        const layout = sweepMapLayout(all, width);
        const { plot, x, y, accuracies } = layout;
        expect(accuracies.max).toBeLessThanOrEqual(1);
        for (const point of all) {
          expect(x(point.cost)).toBeGreaterThanOrEqual(plot.left - 0.01);
          expect(x(point.cost)).toBeLessThanOrEqual(plot.right + 0.01);
          for (const end of spreadEnds(point)) {
            expect(y(end)).toBeGreaterThanOrEqual(plot.top - 0.01);
            expect(y(end)).toBeLessThanOrEqual(plot.bottom + 0.01);
          }
        }
      }),
    );
  });

  it('begins at zero where costs come near it, and otherwise where they begin', () => {
    expect(sweepMapLayout([pointOf(100, 0.9), pointOf(900, 0.9)], 800).costs.min).toBe(0);
    expect(sweepMapLayout([pointOf(800, 0.9), pointOf(900, 0.9)], 800).costs.min).toBe(800);
    expect(sweepMapLayout([pointOf(800, 0.9)], 800).costs.min).toBe(0);
  });

  it('finds the nearest point within reach', () => {
    const all = [pointOf(100, 0.9), pointOf(900, 0.95)];
    const layout = sweepMapLayout(all, 800);
    const near = { x: layout.x(900) + 5, y: layout.y(0.95) - 5 };
    expect(pointAt(all, layout, near, 10)).toBe(all[1]);
    expect(pointAt(all, layout, near, 7)).toBeUndefined();
  });

  it('draws the frontier as steps from cheap to dear, and nothing off it', () => {
    const all = [pointOf(100, 0.9), pointOf(500, 0.8, undefined, false), pointOf(900, 0.95)];
    const layout = sweepMapLayout(all, 800);
    const place = ({ cost, accuracy }: MapPoint): readonly string[] => [
      layout.x(cost).toFixed(1),
      layout.y(accuracy).toFixed(1),
    ];
    const [[x1, y1] = [], , [x2, y2] = []] = all.map(place);
    expect(frontierPath(all, layout)).toBe(`M${x1} ${y1}H${x2}V${y2}`);
  });
});
