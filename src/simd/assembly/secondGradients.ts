import { SCALE2 } from '../header';
import { entriesOf, gradientOf } from './hiddenLayer';
import { accumulate12 } from './kernels';
import {
  argmax2,
  BIAS2_AT,
  channelEnds,
  channelListBytes,
  channelLists,
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
} from './shapes';
import { cornerOf } from './strips';

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
 * Takes the gradient of the second pooling's output back through dropout, pooling and relu: there is one only where these let
 * something through, which the digit's list of inputs of the hidden layer tells, and at one of the four positions of a window. Each
 * is put on two lists: of its position, for the gradient of the convolution's input, and of its channel, for the gradient of the
 * kernel. Adds the gradient of the bias.
 */
export function listGradients(slot: i32, gradients: usize): void {
  for (let tile = 0; tile < tiles; tile++) {
    const counts = listTile(slot, tile, gradients + BIAS2_AT);
    store<u32>(positionCounts + <usize>tile * FLOAT, counts);
  }
}

/**
 * Lists the gradients of one tile. Gives the lengths of its four lists of positions, a byte each: they are counted in a register,
 * because a number that is stored and soon loaded again would hold up everything behind it.
 */
function listTile(slot: i32, tile: i32, bias: usize): u32 {
  const input = <usize>slot * pooled1Bytes + cornerOf(tile);
  const rowBytes = <usize>pooledColumns * POSITION1;
  const scale = load<f32>(SCALE2);
  const places = argmax2 + <usize>slot * pooled2Bytes + <usize>tile * POSITION2;
  const lists = positionLists + <usize>tile * WINDOW_LISTS;
  const end = entriesOf(slot, tile + 1);
  let entry = entriesOf(slot, tile);
  let gradient = gradientOf(slot, entry);
  let counts: u32 = 0;
  for (; entry < end; entry += ENTRY, gradient += FLOAT) {
    const channel = (<usize>load<u32>(entry) / PANEL_ROW) % FILTERS2;
    const value = load<f32>(gradient) * scale;
    const sum = bias + channel * FLOAT;
    store<f32>(sum, load<f32>(sum) + value);
    const place = <usize>load<u32>(places + channel * FLOAT);
    const shift = (<u32>place) << 3;
    const length = <usize>((counts >> shift) & 0xff);
    storeEntry(lists + place * POSITION_LIST + length * ENTRY, channel * KERNEL, value);
    counts += 1 << shift;
    const channelEnd = channelEnds + channel * FLOAT;
    const next = <usize>load<u32>(channelEnd);
    storeEntry(next, input + (place & 1) * POSITION1 + (place >> 1) * rowBytes, value);
    store<u32>(channelEnd, next + ENTRY);
  }
  return counts;
}

function storeEntry(at: usize, offset: usize, value: f32): void {
  store<u32>(at, offset);
  store<f32>(at, value, 4);
}

/**
 * Gradient of the second convolution's input for the digit whose position lists are filled. A gradient at (y, x) reaches
 * three rows of the input, three positions (96 floats) in each. A kernel row at a time: of it all filters together (24 kB)
 * stay in the nearest cache while the positions pass.
 */
export function secondInputGradient(): void {
  memory.fill(pooledGradient, 0, pooled1Bytes);
  const columns = <usize>pooledColumns;
  for (let row: usize = 0; row < 3; row++) {
    const kernels = small + KERNEL2_AT + row * KERNEL_ROW;
    for (let y: usize = 0; y < 2 * <usize>tileRows; y++) {
      const tile = (y >> 1) * <usize>tileColumns;
      let lists = positionLists + tile * WINDOW_LISTS + (y & 1) * 2 * POSITION_LIST;
      let counts = positionCounts + tile * FLOAT + (y & 1) * 2;
      let out = pooledGradient + (row + y) * columns * POSITION1;
      for (let x: usize = 0; x < <usize>tileColumns; x++) {
        addKernelRow(out, kernels, lists, <usize>load<u8>(counts) * ENTRY);
        addKernelRow(out + POSITION1, kernels, lists + POSITION_LIST, <usize>load<u8>(counts, 1) * ENTRY);
        lists += WINDOW_LISTS;
        counts += FLOAT;
        out += 2 * POSITION1;
      }
    }
  }
}

/** Adds the gradient of the second convolution's kernels for all digits on the channels' lists. */
export function addSecondGradient(gradients: usize): void {
  for (let channel: usize = 0; channel < FILTERS2; channel++) {
    const list = channelLists + channel * channelListBytes;
    const bytes = <usize>load<u32>(channelEnds + channel * FLOAT) - list;
    const out = gradients + KERNEL2_AT + channel * KERNEL;
    for (let row: usize = 0; row < 3; row++) {
      addKernelRow(out + row * KERNEL_ROW, pooled1 + row * <usize>pooledColumns * POSITION1, list, bytes);
    }
  }
}

/**
 * Adds each value of a list times the 96 floats at `base` + its offset. Half of them after the other, as many as the registers
 * hold sums; the processor then foresees the end of the second pass, which is as long as the first.
 */
function addKernelRow(out: usize, base: usize, list: usize, bytes: usize): void {
  accumulate12(out, base, list, bytes);
  accumulate12(out + HALF_ROW, base + HALF_ROW, list, bytes);
}
