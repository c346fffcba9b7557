import { describe, expect, it } from 'vitest';
import type { Cropping2D } from '../../../src/crop/cropping.ts';
import { cropSight, deadMarginsOf, pixelsSeenWithin } from '../../../src/network/cropSight.ts';
import { NO_CROPS } from '../../../src/network/trainingSettings.ts';

const all = (margin: number): Cropping2D => [
  [margin, margin],
  [margin, margin],
];

function count(sight: Float32Array | undefined, isWanted: (share: number) => boolean): number {
  return sight?.filter(isWanted).length ?? -1;
}

describe('cropSight', () => {
  it("is the whole window of the input's crop where the maps are not cropped", () => {
    const sight = cropSight({ ...NO_CROPS, cropping: all(5) }, 'croppingAfterConv2d');
    expect(count(sight, (share) => share === 1)).toBe(18 * 18);
    expect(count(sight, (share) => share === 0)).toBe(784 - 18 * 18);
  });

  it('shrinks with the crop of the maps, and by two pixels for each of the second', () => {
    const crops = { ...NO_CROPS, cropping: all(5), croppingAfterConv2d: all(2) };
    expect(count(cropSight(crops, 'croppingAfterConv2d'), (share) => share > 0)).toBe(14 * 14);
    const second = { ...NO_CROPS, croppingAfterConv2d1: all(1) };
    expect(count(cropSight(second, 'croppingAfterConv2d1'), (share) => share > 0)).toBe(24 * 24);
  });

  it('is unknown where the network does not come so far', () => {
    expect(cropSight({ ...NO_CROPS, cropping: all(13) }, 'croppingAfterConv2d')).toBeUndefined();
    const nothingLeft = { ...NO_CROPS, cropping: all(9), croppingAfterConv2d: all(4) };
    expect(cropSight(nothingLeft, 'croppingAfterConv2d')).toBeUndefined();
  });
});

it('deadMarginsOf is unknown where the network cannot be built', () => {
  expect(deadMarginsOf(NO_CROPS)).toEqual([
    [0, 2],
    [0, 2],
  ]);
  expect(deadMarginsOf({ ...NO_CROPS, cropping: all(10) })).toBeUndefined();
});

it('pixelsSeenWithin sees all inside the margins and nothing outside', () => {
  const seen = pixelsSeenWithin([
    [1, 2],
    [3, 4],
  ]);
  const at = (row: number, column: number) => seen[row * 28 + column];
  expect([at(0, 3), at(1, 2), at(1, 3), at(25, 23), at(26, 23), at(25, 24)]).toEqual([0, 0, 1, 1, 0, 0]);
});
