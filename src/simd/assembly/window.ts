import { DROPOUT1_COLUMNS, DROPOUT1_OFFSET, WINDOW_LEFT, WINDOW_TOP } from '../header';
import {
  counterOffsets,
  imageColumns,
  imageOffsets,
  imageRows,
  pixels,
  pooledColumns,
  pooledRows,
  windowBytes,
  windowColumns,
  windowRows,
  windows,
  windowStride,
} from './layout';
import { FILTERS1, FLOAT } from './shapes';

/** Writes what each window of the first pooling needs: where its pixels are, and the counter of its dropout. */
export function tabulateWindows(): void {
  let entry: usize = 0;
  for (let row = 0; row < pooledRows; row++) {
    for (let column = 0; column < pooledColumns; column++, entry += FLOAT) {
      store<u32>(imageOffsets + entry, 2 * (<usize>row * windowStride + <usize>column * FLOAT));
      const element = (row * load<i32>(DROPOUT1_COLUMNS) + column) * <i32>FILTERS1;
      store<i32>(counterOffsets + entry, load<i32>(DROPOUT1_OFFSET) + element);
    }
  }
}

/**
 * The part of a digit that the network looks at, from bytes to floats 0 to 1. Rows are written four pixels at a time; what
 * goes over the end of a row is overwritten by the next one, so digits have to come in the order of their slots.
 */
export function openWindow(slot: i32, digit: i32): void {
  const corner = load<i32>(WINDOW_TOP) * imageColumns + load<i32>(WINDOW_LEFT);
  let from = pixels + <usize>(digit * imageRows * imageColumns + corner);
  let to = windows + <usize>slot * windowBytes;
  const most = f32x4.splat(255);
  for (let row = 0; row < windowRows; row++, from += <usize>imageColumns, to += windowStride) {
    for (let column: usize = 0; column < <usize>windowColumns; column += 4) {
      const bytes = v128.load32_zero(from + column);
      const integers = i32x4.extend_low_i16x8_u(i16x8.extend_low_i8x16_u(bytes));
      v128.store(to + column * FLOAT, f32x4.div(f32x4.convert_i32x4_s(integers), most));
    }
  }
}
