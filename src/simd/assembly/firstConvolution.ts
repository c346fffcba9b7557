import { DROPOUT1_ELEMENTS, KEY1, SCALE1 } from '../header';
import { activated, addFirstKernelGradient, convolveWindows, kept } from './kernels';
import {
  argmax1,
  BIAS1_AT,
  counterOffsets,
  imageOffsets,
  KERNEL1_AT,
  pooled1,
  pooled1Bytes,
  pooledColumns,
  pooledGradient,
  pooledRows,
  small,
  windowBytes,
  windowLists,
  windows,
  windowStride,
} from './layout';
import { FLOAT, POSITION1, VECTOR } from './shapes';

/** Bytes of the channels that `convolveWindows` takes at once. */
const CHANNELS: usize = 2 * VECTOR;

/** First convolution, relu, pooling and dropout of one digit, only as far as the second convolution looks. */
export function firstConvolution(slot: i32, digit: i32): void {
  const image = windows + <usize>slot * windowBytes;
  const out = pooled1 + <usize>slot * pooled1Bytes;
  const where = argmax1 + <usize>slot * pooled1Bytes;
  const end = windowLists + <usize>(pooledRows * pooledColumns) * FLOAT;
  const inkEnd = listWindows(image, end);
  for (let channel: usize = 0; channel < POSITION1; channel += CHANNELS) {
    convolveWindows(
      image,
      windowStride,
      imageOffsets,
      small + KERNEL1_AT + channel,
      small + BIAS1_AT + channel,
      windowLists,
      inkEnd,
      out + channel,
      where + channel,
      counterOffsets,
      elementsFrom(digit, channel),
      KEY1,
    );
  }
  for (let channel: usize = 0; channel < POSITION1; channel += VECTOR) {
    const bias = small + BIAS1_AT + channel;
    fillBlankWindows(bias, inkEnd, end, out + channel, elementsFrom(digit, channel), KEY1);
  }
}

/** The numbers that dropout has for four channels of a digit's first position; `channel` in bytes. */
function elementsFrom(digit: i32, channel: usize): v128 {
  const first = digit * load<i32>(DROPOUT1_ELEMENTS) + <i32>(channel / FLOAT);
  return i32x4.add(i32x4.splat(first), i32x4(0, 1, 2, 3));
}

/** Adds the gradient of the first convolution's kernel and bias for one digit; blank windows have one for the bias alone. */
export function addFirstGradient(slot: i32, gradients: usize): void {
  const image = windows + <usize>slot * windowBytes;
  const at = <usize>slot * pooled1Bytes;
  const end = windowLists + <usize>(pooledRows * pooledColumns) * FLOAT;
  const inkEnd = listWindows(image, end);
  const scale = load<f32>(SCALE1);
  for (let channel: usize = 0; channel < POSITION1; channel += VECTOR) {
    const output = pooled1 + at + channel;
    const gradient = pooledGradient + channel;
    const bias = gradients + BIAS1_AT + channel;
    addFirstKernelGradient(
      image,
      windowStride,
      windowLists,
      inkEnd,
      output,
      gradient,
      argmax1 + at + channel,
      scale,
      gradients + KERNEL1_AT + channel,
      bias,
    );
    addBlankGradient(inkEnd, end, output, gradient, scale, bias);
  }
}

function addBlankGradient(
  list: usize,
  end: usize,
  output: usize,
  gradient: usize,
  scale: f32,
  bias: usize,
): void {
  let sums = v128.load(bias);
  for (; list < end; list += FLOAT) {
    const at = <usize>load<u32>(list) * POSITION1;
    const positive = f32x4.gt(v128.load(output + at), f32x4.splat(0));
    const value = f32x4.mul(v128.load(gradient + at), f32x4.splat(scale));
    sums = f32x4.add(sums, v128.and(value, positive));
  }
  v128.store(bias, sums);
}

/** Lists the windows that have ink from the front and the blank ones from the back; returns where they meet. */
function listWindows(image: usize, end: usize): usize {
  const count = pooledRows * pooledColumns;
  let ink = windowLists;
  let blank = end;
  for (let window = 0; window < count; window++) {
    const row0 = image + <usize>load<u32>(imageOffsets + ((<usize>window) << 2));
    const row2 = row0 + (windowStride << 1);
    const upper = v128.or(v128.load(row0), v128.load(row0 + windowStride));
    const lower = v128.or(v128.load(row2), v128.load(row2 + windowStride));
    if (v128.any_true(v128.or(upper, lower))) {
      store<u32>(ink, window);
      ink += FLOAT;
    } else {
      blank -= FLOAT;
      store<u32>(blank, window);
    }
  }
  return ink;
}

/**
 * The same result as `convolveWindows` where all pixels are 0: the bias alone goes through relu and dropout. Where the maximum
 * is does not matter, since the pixels there give the kernel no gradient.
 */
function fillBlankWindows(bias: usize, list: usize, end: usize, out: usize, lanes: v128, layer: usize): void {
  const best = activated(v128.load(bias), layer);
  for (; list < end; list += FLOAT) {
    const window = <usize>load<u32>(list);
    const counters = i32x4.add(lanes, v128.load32_splat(counterOffsets + (window << 2)));
    v128.store(out + (window << 7), v128.and(best, kept(counters, layer)));
  }
}
