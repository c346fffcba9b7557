import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { parseLiteral } from '../../../src/crop/notation/parseLiteral.ts';
import {
  standardizeCropping1D,
  standardizeCropping2D,
  standardizeCropping3D,
} from '../../../src/crop/standardize/standardizeCropping.ts';
import { standardizeDataFormat } from '../../../src/crop/standardize/standardizeDataFormat.ts';
import { golden, outcomeOf } from './goldenCroppings.ts';
import { pythonValue } from './pythonValues.ts';

describe.each([
  { rank: '1D', rows: golden.arguments1D, standardize: standardizeCropping1D },
  { rank: '2D', rows: golden.arguments2D, standardize: standardizeCropping2D },
  { rank: '3D', rows: golden.arguments3D, standardize: standardizeCropping3D },
])("Keras's constructor in $rank", ({ rows, standardize }) => {
  it('was asked about many arguments', () => {
    expect(rows.length).toBeGreaterThanOrEqual(400);
  });

  it.each(rows)('takes or refuses %s as we do', (argument, constructed) => {
    expect(outcomeOf(() => standardize(parseLiteral(argument)).printed)).toEqual(constructed);
  });
});

test.each(golden.dataFormats)('the data format %s is what Keras makes of it', (text, outcome) => {
  expect(outcomeOf(() => standardizeDataFormat(parseLiteral(text)))).toEqual(outcome);
});

describe('the normalised cropping', () => {
  it.each([
    [
      '5',
      [
        [5, 5],
        [5, 5],
      ],
    ],
    [
      '5, 4',
      [
        [5, 5],
        [4, 4],
      ],
    ],
    [
      '((1, 2), (3, 4))',
      [
        [1, 2],
        [3, 4],
      ],
    ],
    [
      '[2, (1, 3)]',
      [
        [2, 2],
        [1, 3],
      ],
    ],
    [
      '(True, False)',
      [
        [1, 1],
        [0, 0],
      ],
    ],
    [
      '{0: 2, 1: 4}',
      [
        [2, 2],
        [4, 4],
      ],
    ],
    [
      '({1: 2, 3: 4}, 5)',
      [
        [1, 3],
        [5, 5],
      ],
    ],
    [
      '((1, 2.5), (-0.0, 1))',
      [
        [1, 2.5],
        [0, 1],
      ],
    ],
  ])('of %s is in numbers', (argument, cropping) => {
    expect(standardizeCropping2D(parseLiteral(argument)).cropping).toEqual(cropping);
  });

  it('of one axis is one pair, of three axes three', () => {
    expect(standardizeCropping1D(parseLiteral('1')).cropping).toEqual([1, 1]);
    expect(standardizeCropping3D(parseLiteral('(1, (1, 2), 3)')).cropping).toEqual([
      [1, 1],
      [1, 2],
      [3, 3],
    ]);
  });
});

test('an error names itself as in a traceback', () => {
  expect(() => standardizeCropping2D(parseLiteral('{1: 2, 3: 4}'))).toThrow(
    expect.objectContaining({ kind: 'KeyError', name: 'KeyError', message: '0' }),
  );
});

// Python converts texts of at most 4,300 digits; a longer one is no integer, and so comes no further than the check.
test.each([
  [4300, "TypeError: '<' not supported between instances of 'str' and 'int'"],
  [4301, "ValueError: The `cropping` argument must be a tuple of 2 integers. Received cropping=('000"],
])('a text of %i digits is refused as in Python', (digits, start) => {
  const { error } = outcomeOf(() => standardizeCropping1D(parseLiteral(`('${'0'.repeat(digits)}', 1)`)));
  expect(error?.slice(0, start.length)).toBe(start);
});

test.each([standardizeCropping1D, standardizeCropping2D, standardizeCropping3D])(
  'no value makes %o raise anything that Keras does not',
  (standardize) => {
    fc.assert(
      fc.property(pythonValue, (value) => {
        outcomeOf(() => standardize(value));
      }),
    );
  },
);
