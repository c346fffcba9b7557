import { describe, expect, it } from 'vitest';
import { axesOf } from '../../../src/crop/axes.ts';
import { cropArray } from '../../../src/crop/cropArray.ts';
import type { Pair } from '../../../src/crop/cropping.ts';
import { CROPPING_LAYERS, type CroppingLayer } from '../../../src/crop/croppingLayers.ts';
import { judgeCropping } from '../../../src/crop/judgeCropping.ts';
import { golden, type ArgumentRow } from './goldenCroppings.ts';

/** A tensor whose numbers are their own places. */
const places = (sizes: readonly number[]) =>
  Float32Array.from({ length: sizes.reduce((count, size) => count * size, 1) }, (_, place) => place);

/** The golden calls that Keras answered with a tensor: its shape, its first and its last number. */
const calls = (rows: readonly ArgumentRow[]) =>
  rows.flatMap(([argument, , checks]) =>
    checks.flatMap(([shape, dataFormat, , called]) => {
      const sizes = shape.flatMap((size) => size ?? []);
      return called?.value
        ? [{ argument, sizes, dataFormat: dataFormat ?? 'channels_last', kept: called.value }]
        : [];
    }),
  );

describe.each([
  { layer: 'Cropping1D', rows: calls(golden.arguments1D) },
  { layer: 'Cropping2D', rows: calls(golden.arguments2D) },
  { layer: 'Cropping3D', rows: calls(golden.arguments3D) },
] as const)('a tensor cropped as by $layer', ({ layer, rows }) => {
  it.each(rows)(
    '$argument keeps of $sizes, $dataFormat, what Keras keeps',
    ({ argument, sizes, dataFormat, kept }) => {
      const verdict = judgeCropping(CROPPING_LAYERS[layer] as unknown as CroppingLayer, argument, {
        shape: sizes,
        dataFormat,
      });
      if (!verdict.accepted) throw verdict.error;
      const pairs = axesOf(sizes, verdict.cropping, dataFormat).map(({ pair }): Pair => pair ?? [0, 0]);
      const cropped = cropArray(places(sizes), sizes, pairs);
      expect([verdict.outputShape, cropped[0], cropped.at(-1)]).toEqual(kept);
      expect(cropped).toHaveLength(kept[0].reduce<number>((count, size) => count * (size ?? 1), 1));
    },
  );
});

describe('cropArray', () => {
  it('keeps every number that no margin covers, in their order', () => {
    const sizes = [3, 4, 5];
    const margins: Pair[] = [
      [1, 0],
      [0, 2],
      [2, 1],
    ];
    const expected = Array.from(places(sizes)).filter((place) => {
      const at = [Math.floor(place / 20), Math.floor(place / 5) % 4, place % 5];
      return at.every((index, axis) => {
        const [before, after] = margins[axis] ?? [0, 0];
        return index >= before && index < (sizes[axis] ?? 0) - after;
      });
    });
    expect(Array.from(cropArray(places(sizes), sizes, margins))).toEqual(expected);
  });

  it('gives a copy of the same kind', () => {
    const bytes = Uint8Array.of(1, 2, 3);
    const cropped = cropArray(bytes, [3], [[0, 0]]);
    cropped.fill(9);
    expect(Array.from(bytes)).toEqual([1, 2, 3]);
    expect(cropped).toBeInstanceOf(Uint8Array);
  });

  it('refuses numbers that are not those of the shape, and margins that leave nothing', () => {
    expect(() => cropArray(places([5]), [6], [[0, 0]])).toThrow(RangeError);
    expect(() => cropArray(places([6]), [6], [])).toThrow(RangeError);
    expect(() => cropArray(places([6]), [6], [[3, 3]])).toThrow('leave nothing of shape (6)');
  });
});
