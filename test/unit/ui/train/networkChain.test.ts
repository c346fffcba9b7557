import { describe, expect, it } from 'vitest';
import type { Cropping2D } from '../../../../src/crop/cropping.ts';
import { tutorialNetwork } from '../../../../src/network/tutorialNetwork.ts';
import { networkChain } from '../../../../src/ui/train/networkChain.ts';
import { layerSettings } from '../../../../src/ui/train/layerText.ts';

describe('networkChain', () => {
  it('describes every layer of a network that can be built', () => {
    const { links, network, problem } = networkChain(
      tutorialNetwork({
        cropping: [
          [5, 5],
          [5, 5],
        ],
      }),
    );
    expect(problem).toBeUndefined();
    expect(network).toMatchObject({ parameters: 169_098, macs: 887_296 });
    expect(links.map(({ description }) => description?.outputShape.join('x'))).toEqual([
      '18x18x1',
      '16x16x32',
      '8x8x32',
      '8x8x32',
      '6x6x64',
      '3x3x64',
      '3x3x64',
      '576',
      '256',
      '10',
    ]);
  });

  it('describes crops of feature maps as layers of their own: 16 x 16 become 12 x 12', () => {
    const five: Cropping2D = [
      [5, 5],
      [5, 5],
    ];
    const two: Cropping2D = [
      [2, 2],
      [2, 2],
    ];
    const { links } = networkChain(tutorialNetwork({ cropping: five, croppingAfterConv2d: two }));
    expect(links.slice(0, 5).map(({ description }) => description?.name)).toEqual([
      'cropping2d',
      'conv2d',
      'cropping2d_1',
      'max_pooling2d',
      'dropout',
    ]);
    expect(links.slice(0, 4).map(({ description }) => description?.outputShape.join('x'))).toEqual([
      '18x18x1',
      '16x16x32',
      '12x12x32',
      '6x6x32',
    ]);
  });

  it('names the crop that leaves nothing of its feature maps', () => {
    const four: Cropping2D = [
      [2, 2],
      [0, 0],
    ];
    const cropping: Cropping2D = [
      [9, 9],
      [9, 9],
    ];
    // 10 x 10 after the input's crop; the second convolution makes 2 x 2.
    const { problem } = networkChain(tutorialNetwork({ cropping, croppingAfterConv2d1: four }));
    expect(problem).toBe(
      'cropping2d_1 (Cropping2D) removes 4 rows and 0 columns and must leave at least one of each, but its input is 2 x 2.',
    );
  });

  it('describes the layers in front of the one that refuses, and says which one and why', () => {
    // 8 x 8 are left, of which the first half of the network makes 3 x 3 and the second convolution 1 x 1.
    const { links, network, problem } = networkChain(
      tutorialNetwork({
        cropping: [
          [10, 10],
          [10, 10],
        ],
      }),
    );
    expect(network).toBeUndefined();
    expect(problem).toContain('max_pooling2d_1 (MaxPooling2D)');
    expect(links.map(({ refused }) => refused).indexOf(true)).toBe(5);
    expect(links[4]?.description?.outputShape).toEqual([1, 1, 64]);
    expect(links.slice(5).every(({ description }) => description === undefined)).toBe(true);
    expect(links).toHaveLength(10);
  });
});

describe('layerSettings', () => {
  it('says the settings of every layer of the network', () => {
    expect(tutorialNetwork().layers.map(layerSettings)).toEqual([
      '((0, 0), (0, 0))',
      '32 filters, 3 × 3, ReLU',
      '2 × 2',
      'rate 0.25',
      '64 filters, 3 × 3, ReLU',
      '2 × 2',
      'rate 0.25',
      '',
      '256 units, ReLU',
      '10 units, softmax',
    ]);
  });
});
