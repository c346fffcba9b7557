import { describe, expect, it } from 'vitest';
import { NO_CROPPING, type Cropping2D } from '../../../../../src/crop/cropping.ts';
import { summedAreaTable } from '../../../../../src/crop/ink.ts';
import { DEFAULT_CONFIG, type RunConfig } from '../../../../../src/runs/config.ts';
import { familyTitles } from '../../../../../src/ui/compare/map/familyTitles.ts';
import { mapFamilies, mapPoints } from '../../../../../src/ui/compare/map/mapPoints.ts';
import { runWith } from '../../train/runs.ts';
import type { Run } from '../../../../../src/runs/run.ts';

const around = (margin: number): Cropping2D => [
  [margin, margin],
  [margin, margin],
];

/** A digit with all its ink in the corner that every crop cuts off, and as much in the middle. */
const INK = summedAreaTable(
  Array.from({ length: 28 * 28 }, (_, pixel) => (pixel === 0 || pixel === 14 * 28 + 14 ? 1 : 0)),
  [28, 28],
);

function finished(id: string, accuracy: number, config: Partial<RunConfig>, changes: Partial<Run> = {}): Run {
  const test = { accuracy, loss: 0.1 };
  return { ...runWith({ id, name: id, phase: 'finished' }, config), test, ...changes };
}

describe('the runs of a map', () => {
  it('have all but crops and seeds in common, the newest first; hidden and unfinished ones are left out', () => {
    const runs = [
      finished('a', 0.9, { epochs: 3 }),
      finished('b', 0.9, {}),
      finished('c', 0.9, { seed: 2, cropping: around(1), croppingAfterConv2d: around(1) }),
      finished('d', 0.9, { epochs: 3, cropping: NO_CROPPING }),
      finished('e', 0.9, {}, { hidden: true }),
      finished('f', 0.9, { epochs: 7 }, { phase: 'stopped' }),
    ];
    const families = mapFamilies(runs);
    expect(families.map((family) => family.runs.map(({ id }) => id))).toEqual([
      ['a', 'd'],
      ['b', 'c'],
    ]);
  });

  it('are told apart by what differs, in words', () => {
    const { cropping, ...settings } = DEFAULT_CONFIG;
    const configs = [
      { ...settings, cropping, epochs: 3 },
      { ...settings, cropping: NO_CROPPING, seed: 5, digits: 'drawn' as const },
    ];
    expect(familyTitles(configs)).toEqual(['MNIST, epochs 3', 'drawn digits, epochs 25']);
    expect(familyTitles(configs.slice(1))).toEqual(['']);
  });
});

describe('the points of a map', () => {
  const runs = [
    finished('classic', 0.98, { cropping: NO_CROPPING }),
    finished('five · seed 1', 0.96, { cropping: around(5) }),
    finished('five · seed 2', 0.98, { cropping: around(5), seed: 2 }),
    finished('again', 0.1, { cropping: around(5), seed: 2 }),
    finished('worse', 0.9, { cropping: around(4) }),
  ];

  it('are crops by ascending cost, their seeds averaged, each seed once', () => {
    const points = mapPoints(runs, 'macs', INK);
    expect(points.map(({ name }) => name)).toEqual(['five', 'worse', 'classic']);
    const [five, worse, classic] = points;
    expect(five).toMatchObject({ id: 'five · seed 1', cost: 887_296, isFrontier: true });
    expect(five?.accuracies).toMatchObject({ count: 2, deviation: expect.closeTo(0.02 / Math.SQRT2, 12) });
    expect(five?.accuracy).toBeCloseTo(0.97, 12);
    expect(worse?.isFrontier).toBe(false);
    expect(classic).toMatchObject({ isFrontier: true, accuracies: { count: 1, deviation: undefined } });
  });

  it('have every cost that is known, and lie by the chosen one', () => {
    const timed = runs.map((run, place) => ({
      ...run,
      epochs: [{ epoch: 1, training: run.test!, validation: undefined, seconds: 5 - place }],
    }));
    const points = mapPoints(timed, 'secondsPerEpoch', INK);
    expect(points.map(({ name, cost }) => [name, cost])).toEqual([
      ['worse', 1],
      ['five', 3.5],
      ['classic', 5],
    ]);
    expect(points[2]?.costs).toEqual({
      macs: 2_837_120,
      parameters: 431_242,
      secondsPerEpoch: 5,
      inkLost: 0,
    });
    expect(mapPoints(runs, 'inkLost', INK).map(({ cost }) => cost)).toEqual([0, 0.5, 0.5]);
  });

  it('are none where the cost is not known', () => {
    expect(mapPoints(runs, 'secondsPerEpoch', INK)).toEqual([]);
    expect(mapPoints(runs, 'inkLost', undefined)).toEqual([]);
  });
});
