import { describe, expect, test } from 'vitest';
import type { LayerSpec, NetworkSpec } from '../../../src/network/layers.ts';
import { tutorialNetwork } from '../../../src/network/tutorialNetwork.ts';
import { fitNetwork, type SimdGeometry } from '../../../src/simd/geometry.ts';
import { networkOf, type FamilyMember } from './family.ts';

function geometryOf(network: NetworkSpec): SimdGeometry {
  const fit = fitNetwork(network);
  if (!fit.fits) throw new Error(fit.reason);
  return fit.geometry;
}

function reasonOf(network: NetworkSpec): string | undefined {
  const fit = fitNetwork(network);
  return fit.fits ? undefined : fit.reason;
}

function withLayer(index: number, layer: LayerSpec): NetworkSpec {
  const { inputShape, layers } = tutorialNetwork();
  return { inputShape, layers: layers.with(index, layer) };
}

test('the tutorial: the crop moves the window, poolings that leave rows over shrink it', () => {
  const cropped = geometryOf(
    tutorialNetwork({
      cropping: [
        [5, 5],
        [4, 6],
      ],
    }),
  );
  expect(cropped).toMatchObject({ windowTop: 5, windowLeft: 4, tileRows: 3, tileColumns: 3, labels: 10 });
  // 4 x 5 + 6 = 26 of 28 rows: the last two are never used.
  expect(geometryOf(tutorialNetwork())).toMatchObject({
    windowTop: 0,
    windowLeft: 0,
    tileRows: 5,
    tileColumns: 5,
  });
});

test('crops of feature maps become crops of the image, and dropout keeps the place of each element', () => {
  const member: FamilyMember = {
    tiles: [1, 2],
    crops: [
      [3, 0, 1, 0],
      [2, 1, 0, 1],
      [1, 0, 2, 0],
    ],
    leftOver1: [0, 1],
    leftOver2: [1, 0],
    rates: [0.25, 0.5],
    labels: 26,
  };
  const geometry = geometryOf(networkOf(member));
  // One position of the second convolution is two pixels.
  expect([geometry.windowTop, geometry.windowLeft]).toEqual([3 + 2 + 2 * 1, 1 + 0 + 2 * 2]);
  // Layers: crop, convolution, crop, pooling, dropout, convolution, crop, pooling, dropout, …
  const [rows, columns] = [2 * 1 + 2 + 1 + 1, 2 * 2 + 2 + 2];
  expect(geometry.dropout1).toEqual({
    rate: 0.25,
    layer: 4,
    columns,
    elements: rows * columns * 32,
    offset: (1 * columns + 2) * 32,
  });
  expect(geometry.dropout2).toEqual({ rate: 0.5, layer: 8, elements: 1 * 2 * 64 });
});

describe('says why a network is outside the family', () => {
  const blank = { type: 'Dropout', rate: 0 } as const;
  test.for<[string, NetworkSpec, RegExp]>([
    [
      'another kernel',
      withLayer(1, { type: 'Conv2D', filters: 32, kernelSize: [5, 5], activation: 'relu' }),
      /its layers are not/,
    ],
    [
      'other filters',
      withLayer(4, { type: 'Conv2D', filters: 48, kernelSize: [3, 3], activation: 'relu' }),
      /its layers are not/,
    ],
    ['another pooling', withLayer(2, { type: 'MaxPooling2D', poolSize: [3, 2] }), /its layers are not/],
    [
      'other hidden units',
      withLayer(8, { type: 'Dense', units: 128, activation: 'relu' }),
      /its layers are not/,
    ],
    ['a missing layer', withLayer(7, blank), /its layers are not/],
    ['too few labels', tutorialNetwork({ labels: 1 }), /it has 1 labels and not 2 to 26/],
    ['colours', tutorialNetwork({ inputShape: [28, 28, 3] }), /more than one channel/],
    [
      'too small an input',
      tutorialNetwork({
        cropping: [
          [10, 10],
          [0, 0],
        ],
      }),
      /needs at least/,
    ],
    ['too large an input', tutorialNetwork({ inputShape: [28, 68, 1] }), /larger than 64 x 64/],
  ])('%s', ([, network, reason]) => {
    expect(reasonOf(network)).toMatch(reason);
  });

  test('64 x 64 is inside', () => {
    expect(reasonOf(tutorialNetwork({ inputShape: [64, 64, 1] }))).toBeUndefined();
  });
});
