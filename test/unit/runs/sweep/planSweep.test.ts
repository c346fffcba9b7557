import { describe, expect, it } from 'vitest';
import type { Cropping2D } from '../../../../src/crop/cropping.ts';
import { compactCropping, shortestCropping } from '../../../../src/crop/notation/printCropping.ts';
import { DEFAULT_CONFIG } from '../../../../src/runs/config.ts';
import { planSweep, type SweepCrops } from '../../../../src/runs/sweep/planSweep.ts';
import { estimateSeconds } from '../../../../src/runs/calibration.ts';
import { estimateSweepSeconds } from '../../../../src/runs/sweep/estimateSweep.ts';

const planned = (crops: SweepCrops): string[] =>
  planSweep(crops, [1], DEFAULT_CONFIG).configs.map(({ cropping }) => shortestCropping(cropping));

const around = (margin: number): Cropping2D => [
  [margin, margin],
  [margin, margin],
];

describe('planSweep', () => {
  it('keeps the crops of feature maps, and refuses what leaves too little behind them', () => {
    const config = { ...DEFAULT_CONFIG, croppingAfterConv2d: around(2) };
    const { configs, refused } = planSweep({ type: 'symmetric', from: 6, to: 8 }, [1], config);
    expect(configs.map(({ cropping }) => shortestCropping(cropping))).toEqual(['6', '7']);
    expect(
      configs.every(({ croppingAfterConv2d }) => croppingAfterConv2d === config.croppingAfterConv2d),
    ).toBe(true);
    // 12 x 12 are left, then 10, 6, 3 and 1: no window to pool.
    expect(refused.map(({ reason }) => reason)).toEqual([
      'max_pooling2d_1 (MaxPooling2D) needs at least 2 x 2 for one window, but its input is 1 x 1.',
    ]);
  });

  it.each<{ crops: SweepCrops; expected: string[] }>([
    { crops: { type: 'symmetric', from: 3, to: 5 }, expected: ['3', '4', '5'] },
    { crops: { type: 'symmetric', from: 2, to: 0 }, expected: ['0', '1', '2'] },
    {
      crops: { type: 'side', edge: 'left', from: 4, to: 5 },
      expected: ['((5, 5), (4, 5))', '5'],
    },
    {
      crops: { type: 'grid', height: { from: 0, to: 1 }, width: { from: 4, to: 5 } },
      expected: ['(0, 4)', '(0, 5)', '(1, 4)', '(1, 5)'],
    },
    {
      crops: { type: 'list', croppings: [around(5), around(2), around(5)] },
      expected: ['5', '2'],
    },
    { crops: { type: 'list', croppings: [] }, expected: [] },
  ])('$crops.type: $expected', ({ crops, expected }) => {
    expect(planned(crops)).toEqual(expected);
  });

  it('tries every crop with the first seed before the second, each once, all else as it was', () => {
    const base = { ...DEFAULT_CONFIG, epochs: 3, dropout: 0.5 };
    const { configs } = planSweep({ type: 'symmetric', from: 4, to: 5 }, [7, 2, 7], base);
    expect(configs).toEqual([
      { ...base, cropping: around(4), seed: 7 },
      { ...base, cropping: around(5), seed: 7 },
      { ...base, cropping: around(4), seed: 2 },
      { ...base, cropping: around(5), seed: 2 },
    ]);
  });

  it("refuses what leaves too little, with the layer's reason", () => {
    const { configs, refused } = planSweep({ type: 'symmetric', from: 9, to: 14 }, [1], DEFAULT_CONFIG);
    expect(configs.map(({ cropping }) => cropping)).toEqual([around(9)]);
    expect(refused.map(({ cropping }) => compactCropping(cropping))).toEqual(
      [10, 11, 12, 13, 14].map((margin) => compactCropping(around(margin))),
    );
    expect(refused[0]?.reason).toContain('max_pooling2d_1 (MaxPooling2D) needs at least 2 x 2');
    expect(refused.at(-1)?.reason).toContain('cropping2d (Cropping2D) removes 28 rows');
  });

  it.each([
    [-1, 3],
    [0.5, 3],
    [0, Number.NaN],
  ])('refuses margins from %f to %f', (from, to) => {
    expect(() => planned({ type: 'symmetric', from, to })).toThrow(/whole numbers of pixels/);
  });
});

describe('estimateSweepSeconds', () => {
  const measured = { config: DEFAULT_CONFIG, digitsPerSecond: 15_000 };

  it('is for the measured config what a single run is estimated at', () => {
    expect(estimateSweepSeconds([DEFAULT_CONFIG], measured)).toBeCloseTo(
      estimateSeconds(DEFAULT_CONFIG, 15_000),
      9,
    );
    expect(estimateSweepSeconds([], measured)).toBe(0);
  });

  it('grows with the arithmetic of a network', () => {
    const classic = { ...DEFAULT_CONFIG, cropping: around(0) };
    const ratio =
      estimateSweepSeconds([classic], measured) / estimateSweepSeconds([DEFAULT_CONFIG], measured);
    expect(ratio).toBeCloseTo(2_837_120 / 887_296, 9);
  });
});
