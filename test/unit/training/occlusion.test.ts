import { describe, expect, it } from 'vitest';
import { meanShareInBorder, shareInBorder } from '../../../src/runs/attribution.ts';
import { exampleDigits } from '../../../src/training/attributions.ts';
import { occlude } from '../../../src/training/occlusion.ts';
import type { InputWindow } from '../../../src/training/trainableNetwork.ts';

const WHOLE: InputWindow = { top: 0, left: 0, rows: 28, columns: 28 };
const CROPPED: InputWindow = { top: 5, left: 5, rows: 18, columns: 18 };
const INK = new Uint8Array(784).fill(255);

/**
 * A network of one neuron: the log-odds of label 3 against all others are the weighted sum of the pixels, each 0 to 1, and
 * `bias`; the weights are by pixel.
 */
function neuron(
  weights: Readonly<Record<number, number>>,
  bias = 0,
): (pixels: Uint8Array) => Promise<Float32Array> {
  return async (pixels) => {
    const rows = Array.from({ length: pixels.length / 784 }, (_, digit) => {
      const logit = Object.entries(weights).reduce(
        (sum, [pixel, weight]) => sum + ((pixels[digit * 784 + Number(pixel)] ?? 0) / 255) * weight,
        bias,
      );
      const other = 1 / (1 + Math.exp(logit)) / 9;
      return Array.from({ length: 10 }, (_unused, label) =>
        label === 3 ? 1 / (1 + Math.exp(-logit)) : other,
      );
    });
    return Float32Array.from(rows.flat());
  };
}

function pixelAt(row: number, column: number): number {
  return row * 28 + column;
}

/** The pixels with any influence. */
function influential(influence: Float32Array): number[] {
  return [...influence.keys()].filter((pixel) => (influence[pixel] ?? 0) > 1e-6);
}

describe('occlusion', () => {
  it('finds the one pixel that a network looks at, in the middle of its surroundings', async () => {
    const { answer, influence } = await occlude(neuron({ [pixelAt(10, 12)]: 2 }), INK, WHOLE);
    expect(answer).toBe(3);
    // Nine squares blank it, each together with eight others, and each changes the log-odds by 2.
    expect(influence[pixelAt(10, 12)]).toBeCloseTo(2, 4);
    expect(influence[pixelAt(10, 13)]).toBeCloseTo((6 * 2) / 9, 4);
    expect(influence[pixelAt(12, 14)]).toBeCloseTo(2 / 9, 4);
    expect(influential(influence)).toHaveLength(25);
    expect(influence.indexOf(Math.max(...influence))).toBe(pixelAt(10, 12));
  });

  it('gives that pixel everything where there is no other ink', async () => {
    const dot = new Uint8Array(784);
    dot[pixelAt(10, 12)] = 255;
    const { influence } = await occlude(neuron({ [pixelAt(10, 12)]: 2 }), dot, WHOLE);
    expect(influential(influence)).toEqual([pixelAt(10, 12)]);
    expect(influence[pixelAt(10, 12)]).toBeCloseTo(18, 3);
  });

  it('is as strong in a corner, and nothing where the ink speaks against the answer', async () => {
    const weights = { [pixelAt(0, 0)]: 1, [pixelAt(27, 27)]: -1 };
    const { answer, influence } = await occlude(neuron(weights, 1), INK, WHOLE);
    expect(answer).toBe(3);
    // The squares over a corner blank 1, 2, 2, 3, 3, 4, 6, 6 and 9 pixels.
    const shares = [1, 2, 2, 3, 3, 4, 6, 6, 9].reduce((sum, count) => sum + 1 / count, 0);
    expect(influence[0]).toBeCloseTo(shares, 3);
    expect(influence[783]).toBe(0);
  });

  it('sees influence where the answer is certain to the last digit', async () => {
    const { influence } = await occlude(neuron({ [pixelAt(10, 12)]: 1 }, 40), INK, WHOLE);
    expect(influence[pixelAt(10, 12)]).toBeCloseTo(1, 3);
  });

  it('leaves everything beyond the network’s window without influence', async () => {
    const weights = { [pixelAt(5, 5)]: 1, [pixelAt(22, 10)]: 2 };
    const { influence } = await occlude(neuron(weights), INK, CROPPED);
    expect(influence[pixelAt(5, 5)]).toBeGreaterThan(0);
    expect(shareInBorder(influence, 5)).toBe(0);
  });

  it('answers for no more copies at once than an engine takes, and for none of blank paper', async () => {
    const sizes: number[] = [];
    const predict = async (pixels: Uint8Array): Promise<Float32Array> => {
      sizes.push(pixels.length / 784);
      return new Float32Array((pixels.length / 784) * 10).fill(0.1);
    };
    const { influence } = await occlude(predict, INK, WHOLE);
    expect(sizes).toEqual([1, 256, 256, 256, 132]);
    expect(Math.max(...influence)).toBe(0);
    sizes.length = 0;
    await occlude(predict, new Uint8Array(784), WHOLE);
    expect(sizes).toEqual([1]);
  });
});

describe('the share of the border', () => {
  it('is that of the outermost rows and columns', () => {
    const influence = new Float32Array(784);
    influence[pixelAt(4, 10)] = 1;
    influence[pixelAt(10, 23)] = 2;
    influence[pixelAt(5, 22)] = 5;
    expect(shareInBorder(influence, 5)).toBeCloseTo(3 / 8, 6);
    expect(shareInBorder(influence, 4)).toBe(0);
    expect(shareInBorder(influence, 6)).toBe(1);
  });

  it('is unknown where nothing has influence, and such digits do not count for the mean', () => {
    const none = { influence: new Float32Array(784) };
    const border = { influence: new Float32Array(784) };
    border.influence[0] = 3;
    expect(shareInBorder(none.influence, 5)).toBeUndefined();
    expect(meanShareInBorder([none, border], 5)).toBe(1);
    expect(meanShareInBorder([none], 5)).toBeUndefined();
  });
});

it('the examples are the first digits of each label that is there, and further ones in further rounds', () => {
  const labels = Uint8Array.of(7, 2, 2, 0, 7, 9);
  expect(exampleDigits(labels)).toEqual([3, 1, 0, 5]);
  expect(exampleDigits(labels, 1)).toEqual([3, 2, 4, 5]);
  expect(exampleDigits(labels, 2)).toEqual([3, 1, 0, 5]);
});
