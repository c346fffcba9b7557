import { accumulate8 } from './kernels';
import {
  capacity,
  featureGradients,
  features,
  hidden,
  hiddenBiasAt,
  hiddenGradients,
  hiddenKernel,
  hiddenTransposed,
  inputs,
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

/** Hidden layer of `count` digits: relu(x W + b), with products only where the input is not zero. */
export function hiddenLayer(firstDigit: i32, count: i32): void {
  for (let slot = 0; slot < count; slot++) listRows(slot, firstDigit + slot, features, panels);
  for (let panel: usize = 0; panel < UNIT_PANELS; panel++) {
    const out = hidden + panel * PANEL_ROW;
    const bias = small + hiddenBiasAt + panel * PANEL_ROW;
    for (let slot = 0; slot < count; slot++) memory.copy(out + <usize>slot * HIDDEN * FLOAT, bias, PANEL_ROW);
    const weights = hiddenKernel + panel * <usize>inputs * PANEL_ROW;
    multiplyRows(count, panels, weights, out, HIDDEN * FLOAT);
  }
  const end = hidden + <usize>count * HIDDEN * FLOAT;
  for (let at = hidden; at < end; at += VECTOR) v128.store(at, f32x4.pmax(f32x4.splat(0), v128.load(at)));
}

/** Gradient of the hidden layer's input for `count` digits, from the units that have a gradient. */
export function hiddenInputGradient(firstDigit: i32, count: i32): void {
  for (let slot = 0; slot < count; slot++)
    listRows(slot, firstDigit + slot, hiddenGradients, <i32>UNIT_PANELS);
  memory.fill(featureGradients, 0, <usize>count * pooled2Bytes);
  for (let panel: usize = 0; panel < <usize>panels; panel++) {
    const weights = hiddenTransposed + panel * HIDDEN * PANEL_ROW;
    multiplyRows(count, <i32>UNIT_PANELS, weights, featureGradients + panel * PANEL_ROW, pooled2Bytes);
  }
}

/**
 * Lists the values of one digit that are not zero, in panels from `values` on, and the rows of weights that belong to
 * them. Notes where the list stands after every block of rows.
 */
function listRows(slot: i32, digit: i32, values: usize, panelCount: i32): void {
  let entry = rowLists + <usize>slot * rowListBytes;
  let ends = rowEnds + <usize>slot * rowEndsBytes;
  let offset: usize = 0;
  let row = values + <usize>digit * PANEL_ROW;
  for (let panel = 1; panel <= panelCount; panel++, row += <usize>capacity * PANEL_ROW) {
    for (let at: usize = 0; at < PANEL_ROW; at += FLOAT, offset += PANEL_ROW) {
      entry = append(entry, offset, load<f32>(row + at));
    }
    if (panel % BLOCK_PANELS != 0 && panel != panelCount) continue;
    store<u32>(ends, entry);
    ends += FLOAT;
  }
}

/**
 * Adds to 32 floats of each digit (`stride` bytes apart from `out` on) its listed values times their rows of weights. A
 * block of rows is taken for all digits before the next one.
 */
function multiplyRows(count: i32, panelCount: i32, weights: usize, out: usize, stride: usize): void {
  const blocks = (panelCount + BLOCK_PANELS - 1) / BLOCK_PANELS;
  for (let block: usize = 0; block < <usize>blocks; block++) {
    let to = out;
    let start = rowLists;
    let ends = rowEnds + block * FLOAT;
    for (let slot = 0; slot < count; slot++) {
      const from = block == 0 ? start : <usize>load<u32>(ends - FLOAT);
      accumulate8(to, weights, from, <usize>load<u32>(ends) - from);
      to += stride;
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
