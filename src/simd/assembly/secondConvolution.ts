import { KEY2, WIDEST_STRIP } from '../header';
import {
  multiplyPanel,
  poolStrip1,
  poolStrip2,
  poolStrip3,
  transformKernel1,
  transformKernel2,
  transformKernel3,
  transformStrip1,
  transformStrip2,
  transformStrip3,
} from './kernels';
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
  tileRows,
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
  STRIP_BLOCK,
  TRANSFORMED_INPUT,
  TRANSFORMED_OUTPUT,
  TRANSFORMED_WEIGHTS,
  VECTOR,
  elementsOf,
  firstElementOf,
} from './shapes';
import { cornerOf, stripsInRow } from './strips';

/** Bytes of 8 columns of the transformed weights for all 32 channels. */
const WEIGHT_PANEL: usize = 8 * FILTERS1 * FLOAT;

/**
 * Second convolution, relu, pooling and dropout of `count` digits from `firstDigit` of the batch on, by Winograd's
 * F(2 x 2 w, 3 x 3) for strips of w tiles, which are windows of the pooling: transform a block of strips, multiply pairs of
 * matrices, one for each element, transform back.
 */
export function secondConvolution(firstDigit: i32, count: i32): void {
  for (let width = WIDEST_STRIP; width > 0; width--) {
    const total = count * tileRows * stripsInRow(width);
    for (let first = 0; first < total; first += <i32>STRIP_BLOCK) {
      const last = min(first + <i32>STRIP_BLOCK, total);
      transformStrips(width, first, last);
      multiplyStrips(width, <usize>(last - first));
      poolStrips(width, first, last, firstDigit);
    }
  }
}

function transformStrips(width: i32, first: i32, last: i32): void {
  const stride = <usize>pooledColumns * POSITION1;
  let out = transformedInput;
  for (let strip = first; strip < last; strip++, out += POSITION1) {
    const tile = tileOf(width, strip);
    const input = pooled1 + <usize>(tile / tiles) * pooled1Bytes + cornerOf(tile % tiles);
    if (width == 3) transformStrip3(input, stride, out);
    else if (width == 2) transformStrip2(input, stride, out);
    else transformStrip1(input, stride, out);
  }
}

/** Where the rows of a block are no multiple of 5 the last ones are left over from before, and nobody reads their results. */
function multiplyStrips(width: i32, rows: usize): void {
  const weights = winograd + firstElementOf(width) * TRANSFORMED_WEIGHTS;
  for (let element: usize = 0; element < elementsOf(width); element++) {
    const left = transformedInput + element * TRANSFORMED_INPUT;
    const out = transformedOutput + element * TRANSFORMED_OUTPUT;
    let right = weights + element * TRANSFORMED_WEIGHTS;
    for (let column: usize = 0; column < POSITION2; column += 2 * VECTOR, right += WEIGHT_PANEL) {
      multiplyPanel(out + column, left, right, <isize>rows);
    }
  }
}

function poolStrips(width: i32, first: i32, last: i32, firstDigit: i32): void {
  const bias = small + BIAS2_AT;
  const panelBytes = <usize>capacity * PANEL_ROW;
  let from = transformedOutput;
  for (let strip = first; strip < last; strip++) {
    const tile = tileOf(width, strip);
    const inDigit = tile % tiles;
    const digit = firstDigit + tile / tiles;
    let counters = i32x4.add(i32x4.splat(digit * inputs + inDigit * <i32>FILTERS2), i32x4(0, 1, 2, 3));
    let out = features + <usize>(2 * inDigit) * panelBytes + <usize>digit * PANEL_ROW;
    let where = argmax2 + <usize>tile * POSITION2;
    for (let panel: usize = 0; panel < POSITION2; panel += PANEL_ROW, out += panelBytes) {
      for (let channel: usize = 0; channel < PANEL_ROW; channel += VECTOR, from += VECTOR, where += VECTOR) {
        const biases = v128.load(bias + panel + channel);
        const to = out + channel;
        if (width == 3) poolStrip3(from, biases, to, 2 * panelBytes, where, counters, KEY2);
        else if (width == 2) poolStrip2(from, biases, to, 2 * panelBytes, where, counters, KEY2);
        else poolStrip1(from, biases, to, 2 * panelBytes, where, counters, KEY2);
        counters = i32x4.add(counters, i32x4.splat(4));
      }
    }
  }
}

/** The number of a strip's first tile, from the first digit's first tile on. */
function tileOf(width: i32, strip: i32): i32 {
  const inRow = stripsInRow(width);
  const before = width == 2 ? tileColumns - 2 * inRow : 0;
  return (strip / inRow) * tileColumns + before + (strip % inRow) * width;
}

/** Transforms the kernels of filters `first` to `last - 1` for the strips that there are. */
export function transformKernels(first: i32, last: i32): void {
  for (let width = WIDEST_STRIP; width > 0; width--) {
    if (stripsInRow(width) == 0) continue;
    for (let filter = first; filter < last; filter++) transformFilter(width, filter);
  }
}

function transformFilter(width: i32, filter: i32): void {
  const kernel = small + KERNEL2_AT + <usize>filter * KERNEL;
  const weights = winograd + firstElementOf(width) * TRANSFORMED_WEIGHTS;
  const to = weights + <usize>(filter >> 3) * WEIGHT_PANEL + <usize>(filter & 7) * FLOAT;
  for (let channel: usize = 0; channel < FILTERS1; channel += 4) {
    const four = kernel + channel * FLOAT;
    const out = to + channel * 8 * FLOAT;
    if (width == 3) transformKernel3(four, out);
    else if (width == 2) transformKernel2(four, out);
    else transformKernel1(four, out);
  }
}
