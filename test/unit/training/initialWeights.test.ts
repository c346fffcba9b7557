import { describe, expect, it } from 'vitest';
import { tutorialNetwork } from '../../../src/network/tutorialNetwork.ts';
import { initialState, initialWeights, weightShapes } from '../../../src/training/initialWeights.ts';

const NETWORK = tutorialNetwork({
  cropping: [
    [5, 5],
    [5, 5],
  ],
});

describe('initialWeights', () => {
  it('has the shapes of the network, layer after layer, kernel before bias', () => {
    expect(JSON.stringify(weightShapes(NETWORK))).toBe(
      '[[3,3,1,32],[32],[3,3,32,64],[64],[576,256],[256],[256,10],[10]]',
    );
    const sizes = initialWeights(NETWORK, 1).map(({ length }) => length);
    expect(sizes).toEqual([288, 32, 18_432, 64, 147_456, 256, 2560, 10]);
  });

  it('fills each kernel evenly up to the limit of Glorot and Bengio, and leaves biases at zero', () => {
    const weights = initialWeights(NETWORK, 1);
    const limits = [[9, 288], [], [288, 576], [], [576, 256], [], [256, 10], []].map(([fanIn, fanOut]) =>
      fanIn === undefined || fanOut === undefined ? 0 : Math.sqrt(6 / (fanIn + fanOut)),
    );
    for (const [index, values] of weights.entries()) {
      const limit = limits[index]!;
      expect(values.every((value) => Math.abs(value) <= limit)).toBe(true);
      const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
      const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
      // Four standard errors; a uniform distribution's variance is a third of its limit's square.
      expect(Math.abs(mean)).toBeLessThanOrEqual((4 * limit) / Math.sqrt(3 * values.length));
      expect(Math.abs(variance - limit ** 2 / 3)).toBeLessThanOrEqual(
        (4 * limit ** 2) / Math.sqrt(11 * values.length),
      );
    }
  });

  it('is the same for ever for one seed, to the last bit', () => {
    const bitsOf = (seed: number): string[] =>
      [0, 2, 4, 6].map((tensor) => {
        const { buffer } = initialWeights(NETWORK, seed)[tensor]!;
        return new Uint32Array(buffer, 0, 1)[0]!.toString(16);
      });
    expect(bitsOf(1)).toMatchInlineSnapshot(`
      [
        "3e0f7342",
        "3c28462b",
        "bd33e6b9",
        "3c806fb0",
      ]
    `);
    expect(bitsOf(2)).not.toEqual(bitsOf(1));
  });

  it('begins with moments of zero', () => {
    const { steps, weights, firstMoments, secondMoments } = initialState(NETWORK, 1);
    expect(steps).toBe(0);
    for (const moments of [firstMoments, secondMoments]) {
      expect(moments.map(({ length }) => length)).toEqual(weights.map(({ length }) => length));
      expect(moments.every((values) => values.every((value) => value === 0))).toBe(true);
    }
  });
});
