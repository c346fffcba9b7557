import type { Cropping1D, Cropping2D, Cropping3D, Pair } from './cropping.ts';

/** A cropping in the form that Keras keeps, of any of its three layers. */
export type Cropping = Cropping1D | Cropping2D | Cropping3D;

/** The pairs of `cropping`, one for each axis that it crops, in the order of the axes. */
export function pairsOf(cropping: Cropping): readonly [Pair, ...Pair[]] {
  return isPair(cropping) ? [cropping] : cropping;
}

/** Whether both croppings have the same margins on the same axes. */
export function sameMargins(a: Cropping, b: Cropping): boolean {
  return String(pairsOf(a)) === String(pairsOf(b));
}

function isPair(cropping: Cropping): cropping is Pair {
  return typeof cropping[0] === 'number';
}
