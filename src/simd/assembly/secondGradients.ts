import { SCALE2 } from '../header';
import { append } from './hiddenLayer';
import { accumulate12 } from './kernels';
import {
  argmax2,
  BIAS2_AT,
  capacity,
  channelEnds,
  channelListBytes,
  channelLists,
  featureGradients,
  features,
  KERNEL2_AT,
  pooled1,
  pooled1Bytes,
  pooledColumns,
  pooledGradient,
  pooled2Bytes,
  positionCounts,
  positionLists,
  small,
  tileColumns,
  tileRows,
  tiles,
} from './layout';
import {
  ENTRY,
  FILTERS2,
  FLOAT,
  KERNEL,
  KERNEL_ROW,
  PANEL_ROW,
  POSITION1,
  POSITION2,
  POSITION_LIST,
  VECTOR,
} from './shapes';

/** Half a kernel row: as many floats as `accumulate12` sums at once. */
const HALF_ROW: usize = KERNEL_ROW / 2;
/** Bytes of the lists of a pooling window's four positions. */
const WINDOW_LISTS: usize = 4 * POSITION_LIST;

/** Empties the lists of the channels before a part. */
export function clearChannelLists(): void {
  let list = channelLists;
  for (let channel: usize = 0; channel < FILTERS2; channel++, list += channelListBytes) {
    store<u32>(channelEnds + channel * FLOAT, list);
  }
}

/**
 * Takes the gradient of the second pooling's output back through dropout, pooling and relu: at most one of four positions
 * of a window has a gradient. Each is put on two lists: of its position, for the gradient of the convolution's input,
 * and of its channel, for the gradient of the kernel. Adds the gradient of the bias.
 */
export function listGradients(slot: i32, digit: i32, gradients: usize): void {
  maskGradients(slot, digit, gradients + BIAS2_AT);
  let values = featureGradients + <usize>slot * pooled2Bytes;
  let places = argmax2 + <usize>slot * pooled2Bytes;
  let input = <usize>slot * pooled1Bytes;
  let lists = positionLists;
  let counts = positionCounts;
  for (let row = 0; row < tileRows; row++) {
    for (let column = 0; column < tileColumns; column++) {
      store<u32>(counts, listTile(values, places, lists, input + <usize>column * 2 * POSITION1));
      values += POSITION2;
      places += POSITION2;
      lists += WINDOW_LISTS;
      counts += FLOAT;
    }
    input += 2 * <usize>pooledColumns * POSITION1;
  }
}

/**
 * Lists the gradients of one tile, whose four lists of positions begin at `lists` and whose input lies at the byte offset
 * `input`. Gives the lengths of the four, a byte each: they are counted in a register, because a number that is
 * stored and soon loaded again would hold up everything behind it.
 */
function listTile(values: usize, places: usize, lists: usize, input: usize): u32 {
  const rowBytes = <usize>pooledColumns * POSITION1;
  let counts: u32 = 0;
  for (let channel: usize = 0; channel < FILTERS2; channel++) {
    const value = load<f32>(values + channel * FLOAT);
    const place = load<u32>(places + channel * FLOAT);
    const shift = place << 3;
    const length = <usize>((counts >> shift) & 0xff);
    append(lists + <usize>place * POSITION_LIST + length * ENTRY, channel * KERNEL, value);
    counts += (<u32>(value != 0)) << shift;
    const end = channelEnds + channel * FLOAT;
    const position = input + <usize>(place & 1) * POSITION1 + <usize>(place >> 1) * rowBytes;
    store<u32>(end, append(<usize>load<u32>(end), position, value));
  }
  return counts;
}

/** The part of a digit's gradient that relu and dropout let through, in place; adds it to the gradient of the bias. */
function maskGradients(slot: i32, digit: i32, bias: usize): void {
  const scale = f32x4.splat(load<f32>(SCALE2));
  let gradient = featureGradients + <usize>slot * pooled2Bytes;
  for (let tile: usize = 0; tile < <usize>tiles; tile++, gradient += POSITION2) {
    for (let channel: usize = 0; channel < POSITION2; channel += VECTOR) {
      const panel = tile * 2 + channel / PANEL_ROW;
      const row = features + (panel * <usize>capacity + <usize>digit) * PANEL_ROW + (channel % PANEL_ROW);
      const positive = f32x4.gt(v128.load(row), f32x4.splat(0));
      const value = v128.and(f32x4.mul(v128.load(gradient + channel), scale), positive);
      v128.store(gradient + channel, value);
      v128.store(bias + channel, f32x4.add(v128.load(bias + channel), value));
    }
  }
}

/**
 * Gradient of the second convolution's input for the digit whose position lists are filled. A gradient at (y, x) reaches
 * three rows of the input, three positions (96 floats) in each. Half a kernel row at a time: of it all filters together
 * (12 kB) stay in the nearest cache while the positions pass.
 */
export function secondInputGradient(): void {
  memory.fill(pooledGradient, 0, pooled1Bytes);
  const columns = <usize>pooledColumns;
  for (let row: usize = 0; row < 3; row++) {
    for (let half: usize = 0; half < KERNEL_ROW; half += HALF_ROW) {
      const kernels = small + KERNEL2_AT + row * KERNEL_ROW + half;
      for (let y: usize = 0; y < 2 * <usize>tileRows; y++) {
        const tile = (y >> 1) * <usize>tileColumns;
        let lists = positionLists + tile * WINDOW_LISTS + (y & 1) * 2 * POSITION_LIST;
        let counts = positionCounts + tile * FLOAT + (y & 1) * 2;
        let out = pooledGradient + (row + y) * columns * POSITION1 + half;
        for (let x: usize = 0; x < <usize>tileColumns; x++) {
          accumulate12(out, kernels, lists, <usize>load<u8>(counts) * ENTRY);
          accumulate12(out + POSITION1, kernels, lists + POSITION_LIST, <usize>load<u8>(counts, 1) * ENTRY);
          lists += WINDOW_LISTS;
          counts += FLOAT;
          out += 2 * POSITION1;
        }
      }
    }
  }
}

/** Adds the gradient of the second convolution's kernels for all digits on the channels' lists. */
export function addSecondGradient(gradients: usize): void {
  for (let channel: usize = 0; channel < FILTERS2; channel++) {
    const list = channelLists + channel * channelListBytes;
    const bytes = <usize>load<u32>(channelEnds + channel * FLOAT) - list;
    let out = gradients + KERNEL2_AT + channel * KERNEL;
    for (let row: usize = 0; row < 3; row++) {
      const input = pooled1 + row * <usize>pooledColumns * POSITION1;
      accumulate12(out, input, list, bytes);
      accumulate12(out + HALF_ROW, input + HALF_ROW, list, bytes);
      out += KERNEL_ROW;
    }
  }
}
