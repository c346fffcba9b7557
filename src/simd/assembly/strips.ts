import { pooledColumns, tileColumns } from './layout';
import { POSITION1 } from './shapes';

/**
 * How many strips of `width` tiles a row of tiles is cut into: strips of three, and of two where three do not fit, so that
 * 4 are 2 + 2 and 5 are 3 + 2. A single tile is a strip of its own. The strips of three come first.
 */
export function stripsInRow(width: i32): i32 {
  if (tileColumns == 1) return width == 1 ? 1 : 0;
  const twos = (3 - (tileColumns % 3)) % 3;
  if (width == 2) return twos;
  return width == 3 ? (tileColumns - 2 * twos) / 3 : 0;
}

/** Bytes from a digit's first position of the pooled first convolution to the first one under a tile. */
export function cornerOf(tile: i32): usize {
  return <usize>(2 * ((tile / tileColumns) * pooledColumns + (tile % tileColumns))) * POSITION1;
}
