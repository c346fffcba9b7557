import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cropping2D } from '../../../src/crop/cropping.ts';
import { describeBeginning, describeNetwork } from '../../../src/network/describeNetwork.ts';
import {
  deadMargins,
  keptSight,
  receptiveField,
  viewersOfPixels,
} from '../../../src/network/receptiveField.ts';
import { tutorialNetwork, type TutorialNetworkOptions } from '../../../src/network/tutorialNetwork.ts';

const all = (margin: number): Cropping2D => [
  [margin, margin],
  [margin, margin],
];

function deadOf(options: TutorialNetworkOptions): Cropping2D {
  const network = tutorialNetwork(options);
  return deadMargins(network, describeNetwork(network).layers);
}

describe('deadMargins', () => {
  it.each([
    // The poolings leave rows and columns over.
    [{}, [0, 2]],
    [{ cropping: all(1) }, [1, 1]],
    [{ cropping: all(4) }, [4, 6]],
    [{ cropping: all(5) }, [5, 5]],
    [{ cropping: all(9) }, [9, 9]],
    // A crop of conv2d's maps comes to the same as one of the input.
    [{ cropping: all(5), croppingAfterConv2d: all(2) }, [7, 7]],
    // One position of conv2d_1 is two pixels: 11 become 9, of which the pooling takes 8.
    [{ croppingAfterConv2d1: all(1) }, [2, 4]],
  ] as const)('of %j are %j on both axes', (options, margins) => {
    expect(deadOf(options)).toEqual([margins, margins]);
  });

  it('tells the sides apart', () => {
    const croppingAfterConv2d: Cropping2D = [
      [3, 0],
      [0, 1],
    ];
    const croppingAfterConv2d1: Cropping2D = [
      [0, 0],
      [2, 0],
    ];
    // Rows: 26 - 3 = 23, 11, 9, 4: 4 x 4 + 6 of 25. Columns: 25, 12, 10 - 2 = 8, 4: 22 behind 4.
    expect(deadOf({ croppingAfterConv2d, croppingAfterConv2d1 })).toEqual([
      [3, 3],
      [4, 2],
    ]);
  });

  it('are margins by which the input can be cropped instead, for the same shapes behind the crops', () => {
    const pairs = fc.tuple(fc.nat(5), fc.nat(5));
    const croppings: fc.Arbitrary<Cropping2D> = fc.tuple(pairs, pairs);
    fc.assert(
      fc.property(croppings, croppings, croppings, (cropping, croppingAfterConv2d, croppingAfterConv2d1) => {
        const options = { cropping, croppingAfterConv2d, croppingAfterConv2d1 };
        fc.pre(describeBeginning(tutorialNetwork(options)).refusal === undefined);
        const instead = describeNetwork(tutorialNetwork({ cropping: deadOf(options) }));
        const shape = (layers: typeof instead.layers) =>
          layers.find(({ name }) => name === 'max_pooling2d_1')?.outputShape;
        expect(shape(instead.layers)).toEqual(shape(describeNetwork(tutorialNetwork(options)).layers));
        expect(deadOf({ cropping: deadOf(options) })).toEqual(deadOf(options));
      }),
    );
  });
});

describe('receptiveField', () => {
  it('grows from layer to layer as known from the field: 3, 4, 8, 10', () => {
    const network = tutorialNetwork({ cropping: all(5) });
    const { layers } = describeNetwork(network);
    const fields = layers.map((_, index) => receptiveField(network, layers.slice(0, index + 1))[0]);
    expect(fields.slice(0, 7)).toEqual([
      { first: 5, step: 1, size: 1, positions: 18 },
      { first: 5, step: 1, size: 3, positions: 16 },
      { first: 5, step: 2, size: 4, positions: 8 },
      { first: 5, step: 2, size: 4, positions: 8 },
      { first: 5, step: 2, size: 8, positions: 6 },
      { first: 5, step: 4, size: 10, positions: 3 },
      { first: 5, step: 4, size: 10, positions: 3 },
    ]);
  });

  it('agrees with marking every path by hand, for any crops', () => {
    const pairs = fc.tuple(fc.nat(2), fc.nat(2));
    fc.assert(
      fc.property(pairs, pairs, pairs, (input, first, second) => {
        const options = {
          cropping: [input, [0, 0]],
          croppingAfterConv2d: [first, [0, 0]],
          croppingAfterConv2d1: [second, [0, 0]],
        } as const;
        const network = tutorialNetwork(options);
        const { layers } = describeNetwork(network);
        const viewers = viewersOfPixels(receptiveField(network, layers), [28, 28]);
        const byHand = rowsByHand(input, first, second);
        // The first column is seen by one position in each row of positions.
        expect(Array.from({ length: 28 }, (_, row) => viewers[row * 28])).toEqual(byHand);
      }),
      { numRuns: 50 },
    );
  });
});

/** For each of 28 rows how many rows of the second pooling see it: sets of rows, layer after layer. */
function rowsByHand(...[input, first, second]: (readonly [number, number])[]): number[] {
  type Rows = Set<number>[];
  const crop = (rows: Rows, [before, after]: readonly [number, number] = [0, 0]): Rows =>
    rows.slice(before, rows.length - after);
  const windows = (rows: Rows, size: number, step: number): Rows =>
    Array.from(
      { length: Math.floor((rows.length - size) / step) + 1 },
      (_, at) => new Set(rows.slice(at * step, at * step + size).flatMap((row) => Array.from(row))),
    );
  let rows: Rows = Array.from({ length: 28 }, (_, row) => new Set([row]));
  rows = windows(crop(windows(crop(rows, input), 3, 1), first), 2, 2);
  rows = windows(crop(windows(rows, 3, 1), second), 2, 2);
  return Array.from({ length: 28 }, (_, row) => rows.filter((seen) => seen.has(row)).length);
}

describe('keptSight', () => {
  it('is 1 in the middle, less towards the edge of the crop, 0 outside', () => {
    const network = tutorialNetwork({
      croppingAfterConv2d: [
        [2, 2],
        [0, 0],
      ],
    });
    const { layers } = describeNetwork(network);
    const sight = keptSight(
      receptiveField(network, layers.slice(0, 2)),
      receptiveField(network, layers.slice(0, 3)),
      [28, 28],
    );
    const column = Array.from({ length: 6 }, (_, row) => sight[row * 28 + 14]);
    // Row 2 was seen by positions 0, 1, 2 and is by 2; row 3 by 1, 2, 3 and is by 2, 3.
    expect(column.map((share) => Math.round(100 * share!))).toEqual([0, 0, 33, 67, 100, 100]);
  });
});
