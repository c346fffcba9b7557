import {
  argmax2,
  BIAS2_AT,
  capacity,
  features,
  pooled1,
  pooled1Bytes,
  pooledColumns,
  small,
  tiles,
} from './layout';
import { FILTERS2, FLOAT, KERNEL_ROW, PANEL_ROW, PANEL_WIDTH, POSITION1, POSITION2, VECTOR } from './shapes';
import { cornerOf } from './strips';

/**
 * Over nothing but zeros a convolution without a bias is 0, and its relu lets no gradient pass; Winograd's transforms leave a
 * rounding error there, which may be positive. So before the first step, when the biases are 0, this takes such maxima out of the
 * `count` digits from `firstDigit` of the batch on. With a bias the rounding seldom decides their sign.
 */
export function clearBlankPatches(firstDigit: i32, count: i32): void {
  if (!isBiasUnset()) return;
  for (let slot = 0; slot < count; slot++) {
    for (let tile = 0; tile < tiles; tile++) {
      const blank = blankPlaces(pooled1 + <usize>slot * pooled1Bytes + cornerOf(tile));
      if (blank) clearMaxima(slot, firstDigit + slot, tile, blank);
    }
  }
}

function isBiasUnset(): bool {
  let unset = i32x4.splat(0);
  for (let at = small + BIAS2_AT; at < small + BIAS2_AT + POSITION2; at += VECTOR) {
    unset = v128.or(unset, f32x4.eq(v128.load(at), f32x4.splat(0)));
  }
  return v128.any_true(unset);
}

/** Which of the four patches of a tile whose input begins at `input` are blank, a bit each. */
function blankPlaces(input: usize): i32 {
  let blank = 0;
  for (let place: usize = 0; place < 4; place++) {
    const patch = input + (place & 1) * POSITION1 + (place >> 1) * <usize>pooledColumns * POSITION1;
    if (isBlank(patch)) blank |= 1 << (<i32>place);
  }
  return blank;
}

function isBlank(patch: usize): bool {
  for (let row = 0; row < 3; row++, patch += <usize>pooledColumns * POSITION1) {
    for (let at: usize = 0; at < KERNEL_ROW; at += VECTOR) {
      if (v128.any_true(v128.load(patch + at))) return false;
    }
  }
  return true;
}

/** Clears those features of a tile whose maximum was in a blank patch, for the channels without a bias. */
function clearMaxima(slot: i32, digit: i32, tile: i32, blank: i32): void {
  const places = argmax2 + (<usize>slot * <usize>tiles + <usize>tile) * POSITION2;
  for (let channel: usize = 0; channel < FILTERS2; channel++) {
    if (load<f32>(small + BIAS2_AT + channel * FLOAT) != 0) continue;
    if (!((blank >> load<i32>(places + channel * FLOAT)) & 1)) continue;
    const panel = (<usize>tile * FILTERS2 + channel) / PANEL_WIDTH;
    const row = panel * <usize>capacity + <usize>digit;
    store<f32>(features + row * PANEL_ROW + (channel % PANEL_WIDTH) * FLOAT, 0);
  }
}
