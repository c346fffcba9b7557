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
  rowEnds,
  rowEndsBytes,
  rowListBytes,
  rowLists,
  small,
} from './layout';
import { BLOCK_PANELS, ENTRY, FLOAT, HIDDEN, PANEL_ROW, PANEL_WIDTH, VECTOR } from './shapes';

/** Panels of 32 hidden units. */
export const UNIT_PANELS: usize = HIDDEN / PANEL_WIDTH;

/** Bytes of the entries that `addDots` takes at once. */
const GROUP: usize = 4 * ENTRY;

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
  const blocks = blockCount();
  for (let panel: usize = 0; panel < UNIT_PANELS; panel++) {
    const weights = hiddenKernel + panel * <usize>inputs * PANEL_ROW;
    const gradients = hiddenGradients + (panel * <usize>capacity + <usize>firstDigit) * PANEL_ROW;
    for (let block: usize = 0; block < blocks; block++) {
      for (let slot: usize = 0; slot < <usize>count; slot++) {
        const list = rowLists + slot * rowListBytes;
        const from = groupsUntil(slot, block);
        const out = listedGradients + slot * pooled2Bytes + (from >> 1);
        addDots(out, gradients + slot * PANEL_ROW, weights, list + from, groupsUntil(slot, block + 1) - from);
      }
    }
  }
}

/**
 * Bytes of a digit's list before a block of rows, in whole groups of four entries: a group that two blocks share goes with the
 * second one. The last group of all is filled up with entries of older lists, whose results nobody reads.
 */
function groupsUntil(slot: usize, block: usize): usize {
  if (block == 0) return 0;
  const bytes =
    <usize>load<u32>(rowEnds + slot * rowEndsBytes + (block - 1) * FLOAT) - (rowLists + slot * rowListBytes);
  return (block == blockCount() ? bytes + GROUP - 1 : bytes) & ~(GROUP - 1);
}

/** Where the list of a digit's inputs ends. */
export function listEnd(slot: i32): usize {
  return <usize>load<u32>(rowEnds + <usize>slot * rowEndsBytes + (blockCount() - 1) * FLOAT);
}

/**
 * Lists the inputs of one digit that are not zero, and the rows of weights that belong to them. Notes where the list stands after
 * every block of rows.
 */
function listRows(slot: i32, digit: i32): void {
  let entry = rowLists + <usize>slot * rowListBytes;
  let ends = rowEnds + <usize>slot * rowEndsBytes;
  let offset: usize = 0;
  let row = features + <usize>digit * PANEL_ROW;
  for (let panel = 1; panel <= panels; panel++, row += <usize>capacity * PANEL_ROW) {
    for (let at: usize = 0; at < PANEL_ROW; at += FLOAT, offset += PANEL_ROW) {
      entry = append(entry, offset, load<f32>(row + at));
    }
    if (panel % BLOCK_PANELS != 0 && panel != panels) continue;
    store<u32>(ends, entry);
    ends += FLOAT;
  }
}

/** Blocks of rows of which the lists have noted their ends. */
function blockCount(): usize {
  return <usize>((panels + BLOCK_PANELS - 1) / BLOCK_PANELS);
}

/**
 * Adds to 32 hidden units of each digit, from `out` on, its listed inputs times their rows of weights. A block of rows is taken
 * for all digits before the next one.
 */
function multiplyRows(count: i32, weights: usize, out: usize): void {
  const blocks = blockCount();
  for (let block: usize = 0; block < blocks; block++) {
    let to = out;
    let start = rowLists;
    let ends = rowEnds + block * FLOAT;
    for (let slot = 0; slot < count; slot++) {
      const from = block == 0 ? start : <usize>load<u32>(ends - FLOAT);
      accumulate8(to, weights, from, <usize>load<u32>(ends) - from);
      to += HIDDEN * FLOAT;
      start += rowListBytes;
      ends += rowEndsBytes;
    }
  }
}

/** Writes an entry and returns where the next one goes: further on only if the value is not zero, without a branch. */
export function append(entry: usize, offset: usize, value: f32): usize {
  store<u32>(entry, offset);
  store<f32>(entry, value, 4);
  return entry + (value != 0 ? ENTRY : 0);
}
