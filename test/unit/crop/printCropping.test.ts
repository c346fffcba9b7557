import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Pair } from '../../../src/crop/cropping.ts';
import { parseLiteral } from '../../../src/crop/notation/parseLiteral.ts';
import {
  compactCropping,
  formatCropping,
  shortestCropping,
} from '../../../src/crop/notation/printCropping.ts';
import type { PythonValue } from '../../../src/crop/notation/pythonValue.ts';
import type { Cropping } from '../../../src/crop/pairs.ts';
import {
  standardizeCropping1D,
  standardizeCropping2D,
  standardizeCropping3D,
} from '../../../src/crop/standardize/standardizeCropping.ts';

const margin = fc.oneof(fc.nat({ max: 3 }), fc.maxSafeNat());
const pair: fc.Arbitrary<Pair> = fc.tuple(margin, margin);

const RANKS: readonly {
  readonly name: string;
  readonly croppings: fc.Arbitrary<Cropping>;
  readonly standardize: (value: PythonValue) => { readonly cropping: Cropping; readonly printed: string };
}[] = [
  { name: '1D', croppings: pair, standardize: standardizeCropping1D },
  { name: '2D', croppings: fc.tuple(pair, pair), standardize: standardizeCropping2D },
  { name: '3D', croppings: fc.tuple(pair, pair, pair), standardize: standardizeCropping3D },
];

describe.each(RANKS)('a cropping in $name', ({ croppings, standardize }) => {
  it.each([formatCropping, compactCropping, shortestCropping])('reads back from %o', (print) => {
    fc.assert(
      fc.property(croppings, (cropping) => {
        expect(standardize(parseLiteral(print(cropping))).cropping).toEqual(cropping);
      }),
    );
  });

  it('is printed as Keras prints it', () => {
    fc.assert(
      fc.property(croppings, (cropping) => {
        expect(formatCropping(cropping)).toBe(standardize(parseLiteral(compactCropping(cropping))).printed);
      }),
    );
  });
});

const CASES: readonly (readonly [cropping: Cropping, full: string, shortest: string])[] = [
  [[1, 2], '(1, 2)', '(1, 2)'],
  [[3, 3], '(3, 3)', '3'],
  [
    [
      [5, 5],
      [5, 5],
    ],
    '((5, 5), (5, 5))',
    '5',
  ],
  [
    [
      [5, 5],
      [4, 4],
    ],
    '((5, 5), (4, 4))',
    '(5, 4)',
  ],
  // Keras would take (5, (4, 3)), but does not say so.
  [
    [
      [5, 5],
      [4, 3],
    ],
    '((5, 5), (4, 3))',
    '((5, 5), (4, 3))',
  ],
  [
    [
      [0, 0],
      [0, 0],
      [0, 0],
    ],
    '((0, 0), (0, 0), (0, 0))',
    '0',
  ],
  [
    [
      [1, 1],
      [2, 2],
      [1, 1],
    ],
    '((1, 1), (2, 2), (1, 1))',
    '(1, 2, 1)',
  ],
];

test.each(CASES)('%j is %s, at its shortest %s', (cropping, full, shortest) => {
  expect(formatCropping(cropping)).toBe(full);
  expect(shortestCropping(cropping)).toBe(shortest);
  expect(compactCropping(cropping)).toBe(full.replaceAll(' ', ''));
});

test('large integers stay integers', () => {
  expect(formatCropping([1e21, 0])).toBe('(1000000000000000000000, 0)');
});
