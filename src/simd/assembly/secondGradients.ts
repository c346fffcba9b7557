import { SCALE2 } from '../header';
import { append } from './hiddenLayer';
import { accumulate12 } from './kernels';
import {
  argmax2,
  BIAS2_AT,
  capacity,
  channelCounts,
  channelListBytes,
  channelLists,
  featureGradients,
  features,
  KERNEL2_AT,
  pooled1,
  pooled1Bytes,
  pooledColumns,
  pooledGradient,
  pooledRows,
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

/** Empties the lists of the channels before a part. */
export function clearChannelLists(): void {
  memory.fill(channelCounts, 0, FILTERS2 * FLOAT);
}

/**
 * Takes the gradient of the second pooling's output back through dropout, pooling and relu: at most one of four positions
 * of a window has a gradient. Each is put on two lists: of its position, for the gradient of the convolution's input,
 * and of its channel, for the gradient of the kernel. Adds the gradient of the bias.
 */
export function listGradients(slot: i32, digit: i32, gradients: usize): void {
  memory.fill(positionCounts, 0, <usize>(pooledRows * pooledColumns) * FLOAT);
  maskGradients(slot, digit, gradients + BIAS2_AT);
  const input = <usize>slot * pooled1Bytes;
  const values = featureGradients + <usize>slot * pooled2Bytes;
  const places = argmax2 + <usize>slot * pooled2Bytes;
  for (let channel: usize = 0; channel < FILTERS2; channel++) {
    const list = channelLists + channel * channelListBytes;
    const count = channelCounts + channel * FLOAT;
    let entry = list + <usize>load<i32>(count);
    for (let at = channel * FLOAT; at < pooled2Bytes; at += POSITION2) {
      const value = load<f32>(values + at);
      const position = <usize>load<u32>(places + at);
      appendToPosition(position, channel * KERNEL, value);
      entry = append(entry, input + position * POSITION1, value);
    }
    store<i32>(count, <i32>(entry - list));
  }
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

function appendToPosition(position: usize, offset: usize, value: f32): void {
  const list = positionLists + position * POSITION_LIST;
  const count = positionCounts + position * FLOAT;
  const entry = append(list + <usize>load<i32>(count), offset, value);
  store<i32>(count, <i32>(entry - list));
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
        let list = positionLists + y * columns * POSITION_LIST;
        let count = positionCounts + y * columns * FLOAT;
        let out = pooledGradient + (row + y) * columns * POSITION1 + half;
        for (let x: usize = 0; x < 2 * <usize>tileColumns; x++) {
          accumulate12(out, kernels, list, <usize>load<i32>(count));
          list += POSITION_LIST;
          count += FLOAT;
          out += POSITION1;
        }
      }
    }
  }
}

/** Adds the gradient of the second convolution's kernels for all digits on the channels' lists. */
export function addSecondGradient(gradients: usize): void {
  for (let channel: usize = 0; channel < FILTERS2; channel++) {
    const list = channelLists + channel * channelListBytes;
    const bytes = <usize>load<i32>(channelCounts + channel * FLOAT);
    let out = gradients + KERNEL2_AT + channel * KERNEL;
    for (let row: usize = 0; row < 3; row++) {
      const input = pooled1 + row * <usize>pooledColumns * POSITION1;
      accumulate12(out, input, list, bytes);
      accumulate12(out + HALF_ROW, input + HALF_ROW, list, bytes);
      out += KERNEL_ROW;
    }
  }
}
