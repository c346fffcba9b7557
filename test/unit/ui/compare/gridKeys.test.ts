import { describe, expect, it } from 'vitest';
import { movedInGrid, type GridKey } from '../../../../src/ui/compare/answers/gridKeys.ts';

const SIZE = { rows: 3, columns: 4 };

describe('movedInGrid', () => {
  it.each([
    [{ key: 'ArrowUp' }, 0, 2],
    [{ key: 'ArrowDown' }, 2, 2],
    [{ key: 'ArrowLeft' }, 1, 1],
    [{ key: 'ArrowRight' }, 1, 3],
    [{ key: 'Home' }, 1, 0],
    [{ key: 'End' }, 1, 3],
    [{ key: 'Home', ctrlKey: true }, 0, 0],
    [{ key: 'End', metaKey: true }, 2, 3],
  ] satisfies [GridKey, number, number][])(
    '%j leads from the middle to row %i, column %i',
    (key, row, column) => {
      expect(movedInGrid({ row: 1, column: 2 }, key, SIZE)).toEqual({ row, column });
    },
  );

  it('stays at the edges', () => {
    const [first, last] = [
      { row: 0, column: 0 },
      { row: 2, column: 3 },
    ];
    for (const key of ['ArrowUp', 'ArrowLeft', 'Home'])
      expect(movedInGrid(first, { key }, SIZE)).toEqual(first);
    for (const key of ['ArrowDown', 'ArrowRight', 'End'])
      expect(movedInGrid(last, { key }, SIZE)).toEqual(last);
  });

  it('leaves other keys alone', () => {
    for (const key of ['Tab', 'Enter', ' ', 'a']) {
      expect(movedInGrid({ row: 0, column: 0 }, { key }, SIZE)).toBeUndefined();
    }
  });
});
