import { accumulate8, addDots } from './kernels';
import {
  capacity,
  features,
  hidden,
  hiddenBiasAt,
  hiddenGradients,
  hiddenKernel,
  inputs,
  listedGradients,
  panels,
  pooled2Bytes,
  rowListBytes,
  rowLists,
  rowStarts,
  rowStartsBytes,
  small,
  tiles,
} from './layout';
import { ENTRY, FLOAT, HIDDEN, PANEL_ROW, PANEL_WIDTH, TILE_PANELS, VECTOR } from './shapes';

/** Panels of 32 hidden units. */
export const UNIT_PANELS: usize = HIDDEN / PANEL_WIDTH;

/** Bytes of the entries that `addDots` takes at once. */
const GROUP: usize = 8 * ENTRY;

/** Tiles whose rows of weights (16 kB of 32 columns) stay in the cache while all digits of a part pass over them. */
const BLOCK_TILES: i32 = 2;

/** Hidden layer of `count` digits: relu(x W + b), with products only where the input is not zero. */
export function hiddenLayer(firstDigit: i32, count: i32): void {
  for (let slot = 0; slot < count; slot++) listRows(slot, firstDigit + slot);
  for (let panel: usize = 0; panel < UNIT_PANELS; panel++) {
    const out = hidden + panel * PANEL_ROW;
    const bias = small + hiddenBiasAt + panel * PANEL_ROW;
    for (let slot = 0; slot < count; slot++) memory.copy(out + <usize>slot * HIDDEN * FLOAT, bias, PANEL_ROW);
    const weights = hiddenKernel + panel * <usize>inputs * PANEL_ROW;
    multiplyRows(count, weights, out);
  }
  const end = hidden + <usize>count * HIDDEN * FLOAT;
  for (let at = hidden; at < end; at += VECTOR) v128.store(at, f32x4.pmax(f32x4.splat(0), v128.load(at)));
}

/**
 * Gradient of the hidden layer's input for the `count` digits that `hiddenLayer` was last called for, where the input is not zero:
 * relu and dropout of the layer before let nothing through elsewhere. By the same lists, in whose order the gradients are left,
 * and so from the same weights.
 */
export function hiddenInputGradient(firstDigit: i32, count: i32): void {
  memory.fill(listedGradients, 0, <usize>count * pooled2Bytes);
  for (let panel: usize = 0; panel < UNIT_PANELS; panel++) {
    const weights = hiddenKernel + panel * <usize>inputs * PANEL_ROW;
    const gradients = hiddenGradients + (panel * <usize>capacity + <usize>firstDigit) * PANEL_ROW;
    for (let tile = 0; tile < tiles; tile += BLOCK_TILES) {
      for (let slot = 0; slot < count; slot++) {
        const start = groupsOf(slot, tile);
        const bytes = groupsOf(slot, min(tile + BLOCK_TILES, tiles)) - start;
        addDots(gradientOf(slot, start), gradients + <usize>slot * PANEL_ROW, weights, start, bytes);
      }
    }
  }
}

/**
 * Where the groups of eight of a tile's entries begin: one that two tiles share goes with the second one. The last group of all is
 * filled up with entries of older lists, whose results nobody reads.
 */
function groupsOf(slot: i32, tile: i32): usize {
  const list = entriesOf(slot, 0);
  const bytes = entriesOf(slot, tile) - list;
  return list + ((tile == tiles ? bytes + GROUP - 1 : bytes) & ~(GROUP - 1));
}

/** Where the gradient is that belongs to an entry of a digit's list. */
export function gradientOf(slot: i32, entry: usize): usize {
  return listedGradients + <usize>slot * pooled2Bytes + (entry - entriesOf(slot, 0)) / (ENTRY / FLOAT);
}

/** Where a tile's entries begin in the list of a digit's inputs; behind the last tile's the list ends. */
export function entriesOf(slot: i32, tile: i32): usize {
  return <usize>load<u32>(rowStarts + <usize>slot * rowStartsBytes + <usize>tile * FLOAT);
}

/**
 * Lists the inputs of one digit that are not zero, and the rows of weights that belong to them. Notes where the entries of each
 * tile begin.
 */
function listRows(slot: i32, digit: i32): void {
  const starts = rowStarts + <usize>slot * rowStartsBytes;
  let entry = rowLists + <usize>slot * rowListBytes;
  let offset: usize = 0;
  let row = features + <usize>digit * PANEL_ROW;
  for (let panel: usize = 0; panel < <usize>panels; panel++, row += <usize>capacity * PANEL_ROW) {
    if (panel % TILE_PANELS == 0) store<u32>(starts + (panel / TILE_PANELS) * FLOAT, entry);
    for (let at: usize = 0; at < PANEL_ROW; at += FLOAT, offset += PANEL_ROW) {
      entry = append(entry, offset, load<f32>(row + at));
    }
  }
  store<u32>(starts + <usize>tiles * FLOAT, entry);
}

/**
 * Adds to 32 hidden units of each digit, from `out` on, its listed inputs times their rows of weights. A block of rows is taken
 * for all digits before the next one.
 */
function multiplyRows(count: i32, weights: usize, out: usize): void {
  for (let tile = 0; tile < tiles; tile += BLOCK_TILES) {
    let to = out;
    for (let slot = 0; slot < count; slot++, to += HIDDEN * FLOAT) {
      const start = entriesOf(slot, tile);
      accumulate8(to, weights, start, entriesOf(slot, min(tile + BLOCK_TILES, tiles)) - start);
    }
  }
}

/** Writes an entry and returns where the next one goes: further on only if the value is not zero, without a branch. */
export function append(entry: usize, offset: usize, value: f32): usize {
  store<u32>(entry, offset);
  store<f32>(entry, value, 4);
  return entry + (value != 0 ? ENTRY : 0);
}
