import type * as tf from '@tensorflow/tfjs';
import type { Pair } from '../../../../src/crop/cropping.ts';
import { outputShape1D, outputShape2D, outputShape3D, type Shape } from '../../../../src/crop/outputShape.ts';
import { pairsOf, type Cropping } from '../../../../src/crop/pairs.ts';
import { Cropping1D } from '../../../../src/tf/layers/cropping1D.ts';
import { Cropping2D } from '../../../../src/tf/layers/cropping2D.ts';
import { Cropping3D } from '../../../../src/tf/layers/cropping3D.ts';

export const LAYERS = { 1: Cropping1D, 2: Cropping2D, 3: Cropping3D } as const;
export type Rank = keyof typeof LAYERS;

/** All pairs of margins that leave at least one of `length` units. */
export function legalPairs(length: number): Pair[] {
  return Array.from({ length }, (_, before) =>
    Array.from({ length: length - before }, (_, after): Pair => [before, after]),
  ).flat();
}

/** All croppings that leave something of each of the axes. */
export function legalCroppings(axes: readonly number[]): Cropping[] {
  const lists = axes.reduce<Pair[][]>(
    (lists, length) => lists.flatMap((pairs) => legalPairs(length).map((pair) => pairs.concat([pair]))),
    [[]],
  );
  return lists.map((pairs) => (pairs.length === 1 ? pairs[0]! : (pairs as unknown as Cropping)));
}

/** The places, from 0, of the elements of an array of shape `axes` that no margin covers, asked one after the other. */
export function placesKept(axes: readonly number[], cropping: Cropping): number[] {
  const pairs = pairsOf(cropping);
  const count = axes.reduce((product, size) => product * size, 1);
  return Array.from({ length: count }, (_, place) => place).filter((place) => {
    let rest = place;
    for (let axis = axes.length - 1; axis >= 0; axis -= 1) {
      const size = axes[axis]!;
      const [before, after] = pairs[axis]!;
      if (rest % size < before || rest % size >= size - after) return false;
      rest = Math.floor(rest / size);
    }
    return true;
  });
}

/** The shape rule of crop/ for a cropping of as many axes as it has pairs. */
export function ruleOf(inputShape: Shape, cropping: Cropping): Shape {
  const pairs = pairsOf(cropping);
  const [first, second, third] = pairs;
  if (second === undefined) return outputShape1D(inputShape, first);
  if (third === undefined) return outputShape2D(inputShape, [first, second]);
  return outputShape3D(inputShape, [first, second, third]);
}

/** What `layer` gives for `input`; the caller disposes of it. */
export function apply(layer: tf.layers.Layer, input: tf.Tensor): tf.Tensor {
  return layer.apply(input) as tf.Tensor;
}
