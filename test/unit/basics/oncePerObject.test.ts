import { expect, it } from 'vitest';
import { oncePerObject } from '../../../src/basics/oncePerObject.ts';

it('computes once for each object, also where that gives nothing', () => {
  let computed = 0;
  const lengthOf = oncePerObject((list: readonly number[]) => {
    computed += 1;
    return list.length > 0 ? list.length : undefined;
  });
  const [some, none] = [[1, 2], []];
  expect([lengthOf(some), lengthOf(none), lengthOf(some), lengthOf(none)]).toEqual([
    2,
    undefined,
    2,
    undefined,
  ]);
  expect(computed).toBe(2);
  lengthOf([1, 2]);
  expect(computed).toBe(3);
});
