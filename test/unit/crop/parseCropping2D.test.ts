import { expect, test } from 'vitest';
import { CroppingError, KerasError } from '../../../src/crop/croppingError.ts';
import { NotationError } from '../../../src/crop/notation/notationError.ts';
import { parseCropping2D } from '../../../src/crop/parseCropping2D.ts';

test.each([
  [
    '5',
    [
      [5, 5],
      [5, 5],
    ],
  ],
  [
    '(5, 4)',
    [
      [5, 5],
      [4, 4],
    ],
  ],
  [
    '((5,6),(4,3))',
    [
      [5, 6],
      [4, 3],
    ],
  ],
  [
    ' [ 5 , [4, 3] ] ',
    [
      [5, 5],
      [4, 3],
    ],
  ],
  // Neither does harm when the layer is called.
  [
    '(True, (4, 0.0))',
    [
      [1, 1],
      [4, 0],
    ],
  ],
])('%s is read', (text, cropping) => {
  expect(parseCropping2D(text)).toEqual(cropping);
});

test.each([
  ['5,', KerasError, '`cropping` should have two elements. Received: cropping=(5,).'],
  ['-1', KerasError, '`cropping` cannot be negative. Received: cropping=-1.'],
  ['((1.5, 2), (0, 0))', KerasError, "'float' object cannot be interpreted as an integer"],
  ['(5, (4, 0.5))', KerasError, "'float' object cannot be interpreted as an integer"],
  ['five', NotationError, 'the name five'],
])('%s is refused with an error that can be shown', (text, kind, message) => {
  expect(() => parseCropping2D(text)).toThrow(CroppingError);
  expect(() => parseCropping2D(text)).toThrow(kind);
  expect(() => parseCropping2D(text)).toThrow(message);
});
