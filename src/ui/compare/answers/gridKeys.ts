/** A cell of a grid, counted from 0. */
export interface GridPlace {
  readonly row: number;
  readonly column: number;
}

/** A key, as far as it moves in a grid: with Control or Command, Home and End go to the grid's corners. */
export interface GridKey {
  readonly key: string;
  readonly ctrlKey?: boolean;
  readonly metaKey?: boolean;
}

/**
 * The cell that a key leads to from `place` in a grid of so many rows and columns, as the ARIA practices have
 * it; the same place at an edge, undefined for a key that does not move.
 */
export function movedInGrid(
  { row, column }: GridPlace,
  { key, ctrlKey = false, metaKey = false }: GridKey,
  { rows, columns }: { readonly rows: number; readonly columns: number },
): GridPlace | undefined {
  const toCorner = ctrlKey || metaKey;
  switch (key) {
    case 'ArrowUp':
      return { row: Math.max(0, row - 1), column };
    case 'ArrowDown':
      return { row: Math.min(rows - 1, row + 1), column };
    case 'ArrowLeft':
      return { row, column: Math.max(0, column - 1) };
    case 'ArrowRight':
      return { row, column: Math.min(columns - 1, column + 1) };
    case 'Home':
      return { row: toCorner ? 0 : row, column: 0 };
    case 'End':
      return { row: toCorner ? rows - 1 : row, column: columns - 1 };
    default:
      return undefined;
  }
}
