import { describe, expect, it, test } from 'vitest';
import { parseLiteral } from '../../../src/crop/notation/parseLiteral.ts';
import {
  outputShape1D,
  outputShape2D,
  outputShape3D,
  outputSize2D,
  type Shape,
  type ShapeOptions,
} from '../../../src/crop/outputShape.ts';
import {
  standardizeCropping1D,
  standardizeCropping2D,
  standardizeCropping3D,
} from '../../../src/crop/standardize/standardizeCropping.ts';
import { golden, outcomeOf, type ArgumentRow } from './goldenCroppings.ts';

/** A layer for each rank: what its constructor and its shape rule make of an argument's text. */
const LAYERS = {
  1: (text: string) => {
    const layer = standardizeCropping1D(parseLiteral(text));
    return {
      ...layer,
      shape: (input: Shape, options: ShapeOptions) => outputShape1D(input, layer.cropping, options),
    };
  },
  2: (text: string) => {
    const layer = standardizeCropping2D(parseLiteral(text));
    return {
      ...layer,
      shape: (input: Shape, options: ShapeOptions) => outputShape2D(input, layer.cropping, options),
    };
  },
  3: (text: string) => {
    const layer = standardizeCropping3D(parseLiteral(text));
    return {
      ...layer,
      shape: (input: Shape, options: ShapeOptions) => outputShape3D(input, layer.cropping, options),
    };
  },
} as const;

const accepted = (rows: readonly ArgumentRow[]) =>
  rows.flatMap(([argument, , checks]) => checks.map((check) => [argument, ...check] as const));

describe.each([
  { rank: 1, rows: accepted(golden.arguments1D) },
  { rank: 2, rows: accepted(golden.arguments2D) },
  { rank: 3, rows: accepted(golden.arguments3D) },
] as const)("Keras's Cropping$rank", ({ rank, rows }) => {
  it.each(rows)('%s gives the shape for %j, %s', (argument, inputShape, dataFormat, computed) => {
    const { shape, printed } = LAYERS[rank](argument);
    const options = { printed, ...(dataFormat !== null && { dataFormat }) };
    expect(outcomeOf(() => shape(inputShape, options))).toEqual(computed);
  });

  const calls = rows.filter(([, , , , called]) => called !== null);
  it.each(calls)('%s crops a tensor of %j, %s', (argument, inputShape, dataFormat, _computed, called) => {
    const { shape, printed, callError } = LAYERS[rank](argument);
    const options = {
      printed,
      shapeName: 'inputs.shape',
      ...(dataFormat !== null && { dataFormat }),
    } as const;
    const ours = outcomeOf(() => {
      const outputShape = shape(inputShape, options);
      if (callError !== undefined) throw callError;
      return outputShape;
    });
    expect(ours).toEqual(called?.value === undefined ? called : { value: called.value[0] });
  });
});

test.each(golden.wrongRanks)('Cropping%iD refuses an input of %j', (rank, inputShape, { error }) => {
  expect(outcomeOf(() => LAYERS[rank]('1').shape(inputShape, {}))).toEqual({ error });
});

test('the layer is called as its user called it', () => {
  expect(() =>
    outputShape2D(
      [null, 28, 28],
      [
        [1, 1],
        [1, 1],
      ],
      { layerName: 'crop' },
    ),
  ).toThrow("Input 0 with name 'None' of layer 'crop' is incompatible with the layer");
});

describe('the size of a cropped image', () => {
  it('is what remains, down to one pixel', () => {
    expect(
      outputSize2D(
        [28, 28],
        [
          [5, 5],
          [5, 5],
        ],
      ),
    ).toEqual([18, 18]);
    expect(
      outputSize2D(
        [28, 28],
        [
          [14, 13],
          [27, 0],
        ],
      ),
    ).toEqual([1, 1]);
  });

  it("is refused in Keras's words when nothing would remain", () => {
    expect(
      outcomeOf(() =>
        outputSize2D(
          [28, 28],
          [
            [14, 14],
            [14, 14],
          ],
        ),
      ),
    ).toEqual({
      error:
        'ValueError: Values in `cropping` argument should be smaller than the corresponding spatial dimension of ' +
        'the input. Received: input_shape=(None, 28, 28, 1), cropping=((14, 14), (14, 14))',
    });
  });
});
