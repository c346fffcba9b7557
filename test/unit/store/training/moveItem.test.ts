import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { moveItem } from '../../../../src/store/training/moveItem.ts';

const LIST = ['a', 'b', 'c', 'd'];

describe('moveItem', () => {
  it.each([
    { from: 2, to: 0, order: 'cabd' },
    { from: 0, to: 2, order: 'bcad' },
    { from: 0, to: 99, order: 'bcda' },
    { from: 3, to: -1, order: 'dabc' },
  ])('moves the item at $from to $to: $order', ({ from, to, order }) => {
    expect(moveItem(LIST, from, to).join('')).toBe(order);
  });

  it.each([
    { from: 1, to: 1 },
    { from: 0, to: -1 },
    { from: 3, to: 4 },
  ])('gives the same list where the item at $from stays, moved to $to', ({ from, to }) => {
    expect(moveItem(LIST, from, to)).toBe(LIST);
  });

  it('loses and doubles nothing, and keeps the order of all others', () => {
    const moves = fc.uniqueArray(fc.nat(), { minLength: 1, maxLength: 10 }).chain((items) =>
      fc.record({
        items: fc.constant(items),
        from: fc.nat(items.length - 1),
        to: fc.integer({ min: -2, max: items.length + 1 }),
      }),
    );
    fc.assert(
      fc.property(moves, ({ items, from, to }) => {
        const moved = moveItem(items, from, to);
        const withoutIt = (list: readonly number[]): number[] => list.filter((item) => item !== items[from]);
        expect(moved).toHaveLength(items.length);
        expect(withoutIt(moved)).toEqual(withoutIt(items));
        expect(moved.indexOf(items[from]!)).toBe(Math.min(items.length - 1, Math.max(0, to)));
      }),
    );
  });
});
