import {
  FILTERS1 as FILTERS_OF_FIRST,
  FILTERS2 as FILTERS_OF_SECOND,
  HIDDEN as HIDDEN_UNITS,
  PROBABILITY_STRIDE,
} from '../header';

/** Filters of the convolutions, and units of the hidden layer. */
export const FILTERS1: usize = FILTERS_OF_FIRST;
export const FILTERS2: usize = FILTERS_OF_SECOND;
export const HIDDEN: usize = HIDDEN_UNITS;

/** Bytes of a float32 and of a vector of four. */
export const FLOAT: usize = 4;
export const VECTOR: usize = 16;

/** Bytes of one position of the first pooling's output: 32 channels. */
export const POSITION1: usize = FILTERS1 * FLOAT;
/** Bytes of one position of the second pooling's output: 64 channels. */
export const POSITION2: usize = FILTERS2 * FLOAT;
/** Bytes of one row of a panel: the panels of the dense layer are 32 floats wide. */
export const PANEL_ROW: usize = 32 * FLOAT;
/** Floats in a row of a panel. */
export const PANEL_WIDTH: usize = PROBABILITY_STRIDE;
/** Panels of the channels of one tile. */
export const TILE_PANELS: usize = FILTERS2 / PANEL_WIDTH;

/** Bytes of one kernel row (3 taps x 32 channels) and of all 9 taps for one filter of the second convolution. */
export const KERNEL_ROW: usize = 3 * POSITION1;
export const KERNEL: usize = 9 * POSITION1;

/** Bytes of an entry of a sparse list: a byte offset and the value that goes with it. */
export const ENTRY: usize = 8;
/** Bytes of a list of up to 64 entries, padded so that lists do not fall into one set of the cache. */
export const POSITION_LIST: usize = 64 * ENTRY + 64;

/** The batch is cut into this many parts, whatever the number of workers, so that all sums have one order. */
export const PARTS: i32 = 16;
/** Digits that are evaluated are cut into twice as many: they come twice as many at once. */
export const EVALUATED_PARTS: i32 = 2 * PARTS;

/** Digits whose gradients are listed together: lists long enough to pay, and inputs few enough for the cache. */
export const LISTED_DIGITS: i32 = 8;

/** Strips of tiles that are transformed together. */
export const STRIP_BLOCK: usize = 20;
/** Bytes from one element's matrix to the next; 64 more than its size, against cache sets. */
export const TRANSFORMED_INPUT: usize = STRIP_BLOCK * POSITION1 + 64;
export const TRANSFORMED_OUTPUT: usize = STRIP_BLOCK * POSITION2 + 64;
export const TRANSFORMED_WEIGHTS: usize = FILTERS1 * FILTERS2 * FLOAT;

/** Elements of a transformed strip: 4 rows of two columns more than it has positions. */
export function elementsOf(width: i32): usize {
  return 4 * <usize>(2 * width + 2);
}

/** The number of its first element's matrix among the transformed weights: those of narrower strips come before. */
export function firstElementOf(width: i32): usize {
  return 4 * <usize>((width - 1) * (width + 2));
}
