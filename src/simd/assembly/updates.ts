import { DIGITS } from '../header';
import { adam } from './adam';
import { append, UNIT_PANELS } from './hiddenLayer';
import { accumulate8 } from './kernels';
import {
  BIAS2_AT,
  capacity,
  digitCounts,
  digitListBytes,
  digitLists,
  features,
  HEAD_AT,
  hiddenBiasAt,
  hiddenFirst,
  hiddenGradients,
  hiddenKernel,
  hiddenSecond,
  inputs,
  KERNEL1_AT,
  KERNEL2_AT,
  panels,
  partGradients,
  scratch,
  small,
  smallFirst,
  smallSecond,
} from './layout';
import { hasDigits } from './parts';
import { transformKernels } from './secondConvolution';
import { FILTERS2, FLOAT, HIDDEN, KERNEL, PANEL_ROW, PANEL_WIDTH, PARTS, VECTOR } from './shapes';

/** Filters that are updated together, and how many groups they make. */
const FILTERS_TOGETHER: i32 = 4;
const FILTER_GROUPS: i32 = <i32>FILTERS2 / FILTERS_TOGETHER;
/** How many times as long as another piece a panel of the hidden layer takes, about. */
const PANEL_COST: i32 = 8;

/** Pieces of the updates: the hidden layer's panels, groups of filters, the first layer with the biases, the output layer. */
export function updatePieces(): i32 {
  return panels + FILTER_GROUPS + 2;
}

/** Where the share of one of `active` instances begins, so that all shares take about the same time. */
export function firstUpdate(index: i32, active: i32): i32 {
  const others = updatePieces() - panels;
  const before = (index * (PANEL_COST * panels + others)) / active;
  const panel = before / PANEL_COST;
  return panel < panels ? panel : panels + min(before - PANEL_COST * panels, others - 1);
}

/** One piece of the second phase of a step. */
export function update(piece: i32): void {
  if (piece < panels) return updateHiddenPanel(piece);
  const filter = (piece - panels) * FILTERS_TOGETHER;
  if (filter < <i32>FILTERS2) {
    const at = KERNEL2_AT + <usize>filter * KERNEL;
    updateRange(at, at + <usize>FILTERS_TOGETHER * KERNEL);
    return transformKernels(filter, filter + FILTERS_TOGETHER);
  }
  if (filter == <i32>FILTERS2) {
    updateRange(KERNEL1_AT, KERNEL2_AT);
    return updateRange(BIAS2_AT, HEAD_AT);
  }
  updateRange(HEAD_AT, hiddenBiasAt);
  updateHiddenBiases();
}

/** Pieces of deriving the copies of the weights anew, after the weights were set. */
export function derivedPieces(): i32 {
  return FILTER_GROUPS;
}

/** One piece of deriving the transformed copies of the kernels. */
export function deriveWeights(piece: i32): void {
  const filter = piece * FILTERS_TOGETHER;
  transformKernels(filter, filter + FILTERS_TOGETHER);
}

/** Gradient and update of the hidden layer's weights for a panel of 32 inputs, over the digits of the whole batch. */
function updateHiddenPanel(panel: i32): void {
  listDigits(panel);
  for (let units: usize = 0; units < UNIT_PANELS; units++) {
    const gradients = hiddenGradients + units * <usize>capacity * PANEL_ROW;
    let at = (units * <usize>inputs + <usize>panel * PANEL_WIDTH) * PANEL_ROW;
    for (let lane: usize = 0; lane < PANEL_WIDTH; lane++, at += PANEL_ROW) {
      memory.fill(scratch, 0, PANEL_ROW);
      const list = digitLists + lane * digitListBytes;
      accumulate8(scratch, gradients, list, <usize>load<i32>(digitCounts + lane * FLOAT));
      adam(hiddenKernel + at, hiddenFirst + at, hiddenSecond + at, scratch, PANEL_ROW);
    }
  }
}

/** Lists for each of a panel's 32 inputs the digits in which it is not zero. */
function listDigits(panel: i32): void {
  const digits = <usize>load<i32>(DIGITS);
  const from = features + <usize>(panel * capacity) * PANEL_ROW;
  for (let lane: usize = 0; lane < PANEL_WIDTH; lane++) {
    const list = digitLists + lane * digitListBytes;
    let entry = list;
    let value = from + lane * FLOAT;
    for (let digit: usize = 0; digit < digits; digit++, value += PANEL_ROW) {
      entry = append(entry, digit * PANEL_ROW, load<f32>(value));
    }
    store<i32>(digitCounts + lane * FLOAT, <i32>(entry - list));
  }
}

/** The biases' gradients are the sums of the units' gradients over the batch. */
function updateHiddenBiases(): void {
  memory.fill(scratch, 0, HIDDEN * FLOAT);
  for (let units: usize = 0; units < UNIT_PANELS; units++) {
    const sums = scratch + units * PANEL_ROW;
    let row = hiddenGradients + units * <usize>capacity * PANEL_ROW;
    for (const end = row + <usize>load<i32>(DIGITS) * PANEL_ROW; row < end; row += PANEL_ROW) {
      for (let at: usize = 0; at < PANEL_ROW; at += VECTOR) {
        v128.store(sums + at, f32x4.add(v128.load(sums + at), v128.load(row + at)));
      }
    }
  }
  const biases = hiddenBiasAt;
  adam(small + biases, smallFirst + biases, smallSecond + biases, scratch, HIDDEN * FLOAT);
}

/** Sums the parts' gradients, in their order, into the first part's and takes a step. */
function updateRange(from: usize, to: usize): void {
  let sum: usize = 0;
  for (let part = 0; part < PARTS; part++) {
    if (!hasDigits(part)) continue;
    const gradients = partGradients + <usize>part * hiddenBiasAt;
    if (!sum) {
      sum = gradients;
      continue;
    }
    for (let at = from; at < to; at += VECTOR) {
      v128.store(sum + at, f32x4.add(v128.load(sum + at), v128.load(gradients + at)));
    }
  }
  adam(small + from, smallFirst + from, smallSecond + from, sum + from, to - from);
}
