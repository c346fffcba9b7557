import * as tf from '@tensorflow/tfjs';
import { describe, expect, it } from 'vitest';
import { cropImage } from '../../../../src/crop/cropImage.ts';
import type { Cropping2D as Form2D } from '../../../../src/crop/cropping.ts';
import { uniformAt, streamKey } from '../../../../src/random/random.ts';
import { useBackends } from '../backends.ts';
import { apply, LAYERS, legalCroppings, placesKept, ruleOf, type Rank } from './croppingForms.ts';

useBackends();

/** The arrays, with the number of legal croppings: n(n + 1) / 2 for each axis of n units. */
const CASES: readonly { readonly axes: readonly number[]; readonly count: number }[] = [
  { axes: [12], count: 78 },
  { axes: [7, 9], count: 1260 },
  { axes: [5, 6, 7], count: 8820 },
];

describe.each(CASES)('every legal cropping of $axes', ({ axes, count }) => {
  const rank = axes.length as Rank;
  const croppings = legalCroppings(axes);
  const inputShape = [1, ...axes, 1];
  const elements = axes.reduce((product, size) => product * size, 1);

  it('leaves the elements that no margin covers, in the shape that the rule says', () => {
    expect(croppings).toHaveLength(count);
    // Elements that are their own places.
    const input = tf.tidy(() => tf.range(0, elements).reshape(inputShape));
    const wrong = croppings.filter((cropping) => {
      const layer = new LAYERS[rank]({ cropping });
      const output = apply(layer, input);
      const values = output.dataSync();
      output.dispose();
      const shape = ruleOf(inputShape, cropping);
      return (
        values.join() !== placesKept(axes, cropping).join() ||
        output.shape.join() !== shape.join() ||
        layer.computeOutputShape(inputShape).join() !== shape.join()
      );
    });
    expect(wrong).toEqual([]);
    input.dispose();
    expect(tf.memory().numTensors).toBe(0);
  });

  it('has the gradient that pads with zeros', () => {
    const key = streamKey(rank, 'picking');
    const weightOf = (place: number): number => uniformAt(key, place) + 1;
    const input = tf.zeros(inputShape);
    // The volume's many croppings share their corners: every seventh has all margins too.
    const some = croppings.filter((_, index) => count < 2000 || index % 7 === 0);
    const wrong = some.filter((cropping) => {
      const kept = placesKept(axes, cropping);
      const gradient = tf.tidy(() => {
        const layer = new LAYERS[rank]({ cropping });
        const weights = tf.tensor(kept.map(weightOf), [...ruleOf(inputShape, cropping)].map(Number));
        return tf.grad((x: tf.Tensor) => apply(layer, x).mul(weights).sum())(input);
      });
      const expected = new Float32Array(elements);
      for (const place of kept) expected[place] = weightOf(place);
      const values = gradient.dataSync();
      gradient.dispose();
      return values.join() !== expected.join() || gradient.shape.join() !== inputShape.join();
    });
    expect(wrong).toEqual([]);
    input.dispose();
    expect(tf.memory().numTensors).toBe(0);
  });
});

it('every legal cropping of a 7 x 9 image gives what plain cropping gives', () => {
  const pixels = Uint8Array.from({ length: 63 }, (_, place) => (place * 31) % 256);
  const input = tf.tensor4d(pixels, [1, 7, 9, 1], 'int32');
  const wrong = legalCroppings([7, 9]).filter((cropping) => {
    const output = apply(new LAYERS[2]({ cropping }), input);
    const values = output.dataSync();
    output.dispose();
    return values.join() !== cropImage(pixels, [7, 9], cropping as Form2D).join();
  });
  expect(wrong).toEqual([]);
  input.dispose();
});
