import { KEY2 } from '../header';
import { multiplyPanel, poolTile, transformInput } from './kernels';
import {
  argmax2,
  BIAS2_AT,
  capacity,
  features,
  inputs,
  KERNEL2_AT,
  pooled1,
  pooled1Bytes,
  pooledColumns,
  small,
  tileColumns,
  tiles,
  transformedInput,
  transformedOutput,
  winograd,
} from './layout';
import {
  FILTERS1,
  FILTERS2,
  FLOAT,
  KERNEL,
  PANEL_ROW,
  POSITION1,
  POSITION2,
  TILE_BLOCK,
  TILE_ELEMENTS,
  TRANSFORMED_INPUT,
  TRANSFORMED_OUTPUT,
  TRANSFORMED_WEIGHTS,
  VECTOR,
} from './shapes';

/** Bytes of 8 columns of the transformed weights for all 32 channels. */
const WEIGHT_PANEL: usize = 8 * FILTERS1 * FLOAT;

/**
 * Second convolution, relu, pooling and dropout of `count` digits from `firstDigit` of the batch on, by Winograd's
 * F(2x2, 3x3): transform a block of tiles, multiply 16 pairs of matrices, transform back. A tile is a pooling window.
 */
export function secondConvolution(firstDigit: i32, count: i32): void {
  const total = count * tiles;
  for (let first = 0; first < total; first += <i32>TILE_BLOCK) {
    const last = min(first + <i32>TILE_BLOCK, total);
    transformTiles(first, last);
    multiplyTiles(<usize>(last - first));
    poolTiles(first, last, firstDigit);
  }
}

function transformTiles(first: i32, last: i32): void {
  let out = transformedInput;
  for (let tile = first; tile < last; tile++, out += POSITION1) {
    const corner = <usize>cornerOf(tile % tiles) * POSITION1;
    const input = pooled1 + <usize>(tile / tiles) * pooled1Bytes + corner;
    transformInput(input, <usize>pooledColumns * POSITION1, out);
  }
}

/** Where the rows of a block are no multiple of 5 the last ones are left over from before, and nobody reads their results. */
function multiplyTiles(rows: usize): void {
  for (let element: usize = 0; element < TILE_ELEMENTS; element++) {
    const left = transformedInput + element * TRANSFORMED_INPUT;
    const out = transformedOutput + element * TRANSFORMED_OUTPUT;
    let right = winograd + element * TRANSFORMED_WEIGHTS;
    for (let column: usize = 0; column < POSITION2; column += 2 * VECTOR, right += WEIGHT_PANEL) {
      multiplyPanel(out + column, left, right, <isize>rows);
    }
  }
}

function poolTiles(first: i32, last: i32, firstDigit: i32): void {
  const bias = small + BIAS2_AT;
  let from = transformedOutput;
  let where = argmax2 + <usize>first * POSITION2;
  for (let row = first; row < last; row++) {
    const tile = row % tiles;
    const digit = firstDigit + row / tiles;
    let counters = i32x4.add(i32x4.splat(digit * inputs + tile * <i32>FILTERS2), i32x4(0, 1, 2, 3));
    let out = features + (<usize>(2 * tile * capacity) + <usize>digit) * PANEL_ROW;
    for (let panel: usize = 0; panel < POSITION2; panel += PANEL_ROW) {
      for (let channel: usize = 0; channel < PANEL_ROW; channel += VECTOR, from += VECTOR, where += VECTOR) {
        poolTile(from, v128.load(bias + panel + channel), out + channel, where, counters, KEY2);
        counters = i32x4.add(counters, i32x4.splat(4));
      }
      out += <usize>capacity * PANEL_ROW;
    }
  }
}

/** The number of the first position of the first pooling's output that a tile covers. */
function cornerOf(tile: i32): i32 {
  return 2 * (tile / tileColumns) * pooledColumns + 2 * (tile % tileColumns);
}

/** Transforms the kernels of filters `first` to `last - 1` for Winograd: G g G', with G = (1 0 0; ½ ½ ½; ½ -½ ½; 0 0 1). */
export function transformKernels(first: i32, last: i32): void {
  for (let filter = first; filter < last; filter++) {
    const kernel = small + KERNEL2_AT + <usize>filter * KERNEL;
    const to = winograd + <usize>(filter >> 3) * WEIGHT_PANEL + <usize>(filter & 7) * FLOAT;
    for (let channel: usize = 0; channel < FILTERS1; channel += 4) {
      transformKernel(kernel + channel * FLOAT, to + channel * 8 * FLOAT);
    }
  }
}

function transformKernel(kernel: usize, to: usize): void {
  for (let row: usize = 0; row < 4; row++, to += 4 * TRANSFORMED_WEIGHTS) {
    const left = kernelRow(kernel, row);
    const middle = kernelRow(kernel + POSITION1, row);
    const right = kernelRow(kernel + 2 * POSITION1, row);
    const ends = f32x4.add(left, right);
    const half = f32x4.splat(0.5);
    storeChannels(to, left);
    storeChannels(to + TRANSFORMED_WEIGHTS, f32x4.mul(half, f32x4.add(ends, middle)));
    storeChannels(to + 2 * TRANSFORMED_WEIGHTS, f32x4.mul(half, f32x4.sub(ends, middle)));
    storeChannels(to + 3 * TRANSFORMED_WEIGHTS, right);
  }
}

/** One element of G g: a column of the kernel, four input channels at once. */
function kernelRow(column: usize, row: usize): v128 {
  const upper = v128.load(column);
  const middle = v128.load(column + 3 * POSITION1);
  const lower = v128.load(column + 6 * POSITION1);
  if (row == 0) return upper;
  if (row == 3) return lower;
  const ends = f32x4.add(upper, lower);
  return f32x4.mul(f32x4.splat(0.5), row == 1 ? f32x4.add(ends, middle) : f32x4.sub(ends, middle));
}

/** Four input channels lie 8 filters apart. */
function storeChannels(to: usize, channels: v128): void {
  v128.store_lane<f32>(to, channels, 0);
  v128.store_lane<f32>(to, channels, 1, 32);
  v128.store_lane<f32>(to, channels, 2, 64);
  v128.store_lane<f32>(to, channels, 3, 96);
}
