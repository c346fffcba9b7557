/** Rows that the Page keys move by. */
const PAGE_ROWS = 8;

/**
 * The place in a list of `count` items, laid out in rows of `columns`, after a key was pressed at `place` (-1: nowhere
 * yet); undefined for other keys.
 */
export function placeAfterKey(
  key: string,
  place: number,
  columns: number,
  count: number,
): number | undefined {
  const moves: Readonly<Record<string, number>> = {
    ArrowRight: place + 1,
    ArrowLeft: place - 1,
    ArrowDown: place + columns,
    ArrowUp: place - columns,
    PageDown: place + PAGE_ROWS * columns,
    PageUp: place - PAGE_ROWS * columns,
    Home: 0,
    End: count - 1,
  };
  const next = moves[key];
  if (next === undefined || count === 0) return undefined;
  return Math.min(Math.max(next, 0), count - 1);
}
