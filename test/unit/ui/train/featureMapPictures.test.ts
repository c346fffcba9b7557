import { describe, expect, it } from 'vitest';
import { NO_CROPPING, type Cropping2D } from '../../../../src/crop/cropping.ts';
import type { FeatureMaps } from '../../../../src/messages/featureMapMessages.ts';
import { paintSight } from '../../../../src/ui/train/crops/paintSight.ts';
import { formatValue } from '../../../../src/ui/train/maps/formatValue.ts';
import { kernelSlices } from '../../../../src/ui/train/maps/kernelSlices.ts';
import {
  layoutFeatureMaps,
  mapAfterKey,
  mapsAcross,
  placeOfMap,
} from '../../../../src/ui/train/maps/featureMapLayout.ts';
import { largestOf, meanMap, oneMap, summarizeMap } from '../../../../src/ui/train/maps/mapValues.ts';
import { paintMaps } from '../../../../src/ui/train/maps/paintMaps.ts';

/** Two rows, three columns, two maps: 0 to 5, and ten times as much. */
const MAPS: FeatureMaps = {
  shape: [2, 3, 2],
  values: Float32Array.of(0, 0, 1, 10, 2, 20, 3, 30, 4, 40, 5, 50),
};
const FIRST_ROW: Cropping2D = [
  [1, 0],
  [0, 0],
];

it('writes values with two decimals, zero without any, and no minus before what rounds to zero', () => {
  expect([0, -0, 0.004, -0.004, -1.5].map(formatValue)).toEqual(['0', '0', '0.00', '0.00', '−1.50']);
});

describe('the layout of maps', () => {
  it('fits as many in a row as a finger can tell apart, 4 to 8', () => {
    expect([0, 184, 300, 1900].map(mapsAcross)).toEqual([4, 4, 6, 8]);
  });

  it('has a pixel between the maps', () => {
    const layout = layoutFeatureMaps([16, 16, 32], 8);
    expect(layout).toMatchObject({ width: 8 * 17 - 1, height: 4 * 17 - 1 });
    expect(placeOfMap(layout, 9)).toEqual({ x: 17, y: 17 });
  });

  it('knows where the keys lead, and that nothing lies beyond the edges', () => {
    const layout = layoutFeatureMaps([16, 16, 32], 6);
    const keys = ['ArrowRight', 'ArrowLeft', 'ArrowUp', 'ArrowDown', 'Home', 'End', 'a'];
    expect(keys.map((key) => mapAfterKey(layout, 7, key))).toEqual([8, 6, 1, 13, 0, 31, undefined]);
    expect(keys.map((key) => mapAfterKey(layout, 31, key))).toEqual([
      undefined,
      30,
      25,
      undefined,
      0,
      31,
      undefined,
    ]);
  });
});

describe('the values of maps', () => {
  it('are taken apart and averaged by map, not by place', () => {
    expect([...oneMap(MAPS, 1).values]).toEqual([0, 10, 20, 30, 40, 50]);
    expect([...meanMap(MAPS).values]).toEqual([0, 5.5, 11, 16.5, 22, 27.5]);
    expect(largestOf(MAPS)).toBe(50);
  });

  it('are summed up in figures, with what a crop keeps of them', () => {
    expect(summarizeMap(oneMap(MAPS, 0), FIRST_ROW)).toEqual({
      mean: 2.5,
      largest: 5,
      active: 5 / 6,
      kept: 12 / 15,
    });
    const empty: FeatureMaps = { shape: [1, 1, 1], values: Float32Array.of(0) };
    expect(summarizeMap(empty, NO_CROPPING)).toEqual({ mean: 0, largest: 0, active: 0, kept: 1 });
  });
});

describe('paintMaps', () => {
  const layout = layoutFeatureMaps(MAPS.shape, 2);
  const bytes = paintMaps(MAPS, FIRST_ROW, 50, layout);
  const colourAt = (x: number, y: number) => [
    ...bytes.subarray((y * layout.width + x) * 4, (y * layout.width + x) * 4 + 4),
  ];

  it('draws what is cut in red, what is kept in white, and nothing between the maps', () => {
    expect([layout.width, layout.height]).toEqual([7, 2]);
    expect(colourAt(6, 1)).toEqual([255, 255, 255, 255]);
    expect(colourAt(3, 0)).toEqual([0, 0, 0, 0]);
    const [red = 0, green = 0, blue = 0] = colourAt(6, 0);
    expect(red).toBeGreaterThan(1.8 * green);
    expect(red).toBeGreaterThan(1.5 * blue);
  });

  it('draws maps without any value, too', () => {
    expect(
      paintMaps(
        { shape: [1, 1, 1], values: Float32Array.of(0) },
        NO_CROPPING,
        0,
        layoutFeatureMaps([1, 1, 1], 1),
      ),
    ).toEqual(Uint8ClampedArray.of(16, 19, 26, 255));
  });
});

describe('paintSight', () => {
  it('is the digit where all is seen, redder where less is, and hatched where it is dead', () => {
    const pixels = new Uint8Array(784).fill(255);
    const seen = new Float32Array(784).fill(1);
    seen[1] = 0.5;
    seen[2] = 0;
    const row = (dead: Cropping2D | undefined) => {
      const bytes = paintSight({ pixels, seen, dead });
      return [0, 1, 2].map((pixel) => Array.from(bytes.subarray(pixel * 4, pixel * 4 + 3)));
    };
    const [whole, half, none] = row(undefined);
    expect(whole).toEqual([255, 255, 255]);
    expect(half![1]).toBeLessThan(whole![1]!);
    expect(none![1]).toBeLessThan(half![1]!);
    const dead: Cropping2D = [
      [0, 0],
      [1, 0],
    ];
    expect(row(dead)).toEqual([[255, 92, 122], half, none]);
  });
});

describe('kernelSlices', () => {
  it("takes one filter's weights for each channel out of Keras's layout", () => {
    // (2 taps, 2 channels, 3 filters), counted through.
    const kernel = Float32Array.from({ length: 12 }, (_, at) => at);
    const slices = kernelSlices(kernel, 2, 3, 1);
    expect(slices.map(({ channel, weights }) => [channel, ...weights])).toEqual([
      [0, 1, 7],
      [1, 4, 10],
    ]);
    expect(slices[0]?.norm).toBeCloseTo(Math.sqrt(50), 6);
  });
});
