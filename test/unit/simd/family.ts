import fc from 'fast-check';
import type { DigitSet } from '../../../src/digits/digitSet.ts';
import type { LayerSpec, NetworkSpec } from '../../../src/network/layers.ts';
import { bitsAt, streamKey, uniformAt } from '../../../src/random/random.ts';
import { initialWeights } from '../../../src/training/initialWeights.ts';

/** What can be chosen in a network of the family; the input's size follows from the rest. */
export interface FamilyMember {
  /** Rows and columns of the second pooling's output. */
  readonly tiles: readonly [number, number];
  /** Crops before the first convolution, after it and after the second, as top, bottom, left, right. */
  readonly crops: readonly [Margins, Margins, Margins];
  /** Rows and columns that the poolings leave over. */
  readonly leftOver1: readonly [number, number];
  readonly leftOver2: readonly [number, number];
  readonly rates: readonly [number, number];
  readonly labels: number;
}

type Margins = readonly [top: number, bottom: number, left: number, right: number];

/** Networks of the family with inputs of 10 to 30 pixels. */
export function familyMembers(): fc.Arbitrary<FamilyMember> {
  const side = (most: number): fc.Arbitrary<number> => fc.integer({ min: 0, max: most });
  const pair = (most: number): fc.Arbitrary<[number, number]> => fc.tuple(side(most), side(most));
  const margins = (most: number): fc.Arbitrary<Margins> =>
    fc.tuple(side(most), side(most), side(most), side(most));
  return fc.record({
    // All widths of strips, and rows that have several.
    tiles: fc.tuple(fc.integer({ min: 1, max: 2 }), fc.integer({ min: 1, max: 5 })),
    crops: fc.tuple(margins(4), margins(1), margins(1)),
    leftOver1: pair(1),
    leftOver2: pair(1),
    rates: fc.constantFrom<readonly [number, number]>([0, 0], [0.25, 0.25], [0.5, 0.1], [0, 0.75]),
    labels: fc.integer({ min: 2, max: 26 }),
  });
}

/** The network of a member; crops and dropouts that do nothing are left out. */
export function networkOf({ tiles, crops, leftOver1, leftOver2, rates, labels }: FamilyMember): NetworkSpec {
  const [crop0, crop1, crop2] = crops;
  const size = (axis: 0 | 1): number => {
    const removed = (margins: Margins): number => (margins[2 * axis] ?? 0) + (margins[2 * axis + 1] ?? 0);
    const pooled1 = 2 * tiles[axis] + leftOver2[axis] + removed(crop2) + 2;
    return 2 * pooled1 + leftOver1[axis] + removed(crop1) + 2 + removed(crop0);
  };
  return {
    inputShape: [size(0), size(1), 1],
    layers: [
      ...cropping(crop0),
      convolution(32),
      ...cropping(crop1),
      ...poolingAndDropout(rates[0]),
      convolution(64),
      ...cropping(crop2),
      ...poolingAndDropout(rates[1]),
      { type: 'Flatten' },
      { type: 'Dense', units: 256, activation: 'relu' },
      { type: 'Dense', units: labels, activation: 'softmax' },
    ],
  };
}

function cropping([top, bottom, left, right]: Margins): LayerSpec[] {
  if (top + bottom + left + right === 0) return [];
  return [
    {
      type: 'Cropping2D',
      cropping: [
        [top, bottom],
        [left, right],
      ],
    },
  ];
}

function convolution(filters: number): LayerSpec {
  return { type: 'Conv2D', filters, kernelSize: [3, 3], activation: 'relu' };
}

function poolingAndDropout(rate: number): LayerSpec[] {
  const pooling: LayerSpec = { type: 'MaxPooling2D', poolSize: [2, 2] };
  return rate === 0 ? [pooling] : [pooling, { type: 'Dropout', rate }];
}

/** Noise in the middle half of blank images, and labels. */
export function noiseImages({ inputShape }: NetworkSpec, count: number, labels: number): DigitSet {
  const [rows, columns] = inputShape;
  const isMiddle = (place: number, size: number): boolean => place >= size / 4 && place < (3 * size) / 4;
  const pixelAt = (element: number): number => {
    const inside =
      isMiddle(element % columns, columns) && isMiddle(Math.floor(element / columns) % rows, rows);
    return inside ? bitsAt(1, element) & 255 : 0;
  };
  return {
    count,
    pixels: Uint8Array.from({ length: count * rows * columns }, (_, element) => pixelAt(element)),
    labels: Uint8Array.from({ length: count }, (_, digit) => bitsAt(2, digit) % labels),
  };
}

/** Initial kernels, and biases that are not zero. */
export function trainedWeights(network: NetworkSpec, seed: number): readonly Float32Array[] {
  return initialWeights(network, seed).map((tensor, index) => {
    const key = streamKey(seed, 'drawing', index);
    return index % 2 === 1 ? tensor.map((_, element) => (uniformAt(key, element) - 0.5) / 4) : tensor;
  });
}
