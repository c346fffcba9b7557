import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cropImage } from '../../../src/crop/cropImage.ts';
import type { Cropping2D } from '../../../src/crop/cropping.ts';
import { DIGIT_PIXELS } from '../../../src/digits/digitSet.ts';
import { tutorialNetwork } from '../../../src/network/tutorialNetwork.ts';
import { gatherDigits } from '../../../src/training/gatherDigits.ts';
import { trainableNetwork } from '../../../src/training/trainableNetwork.ts';

const CROP: Cropping2D = [
  [1, 2],
  [3, 4],
];

describe('trainableNetwork', () => {
  it('turns the croppings in front into a window, and keeps the indices of the layers behind', () => {
    const { layers, ...network } = tutorialNetwork({ cropping: CROP });
    const twice = { ...network, layers: [{ type: 'Cropping2D', cropping: CROP } as const, ...layers] };
    const { window, layers: behind } = trainableNetwork(twice);
    expect(window).toEqual({ top: 2, left: 6, rows: 22, columns: 14 });
    expect(behind.map(({ spec, index }) => `${index} ${spec.type}`).join(', ')).toBe(
      '2 Conv2D, 3 MaxPooling2D, 4 Dropout, 5 Conv2D, 6 MaxPooling2D, 7 Dropout, 8 Flatten, 9 Dense, 10 Dense',
    );
  });

  it('leaves croppings further behind to the engine', () => {
    const { layers, ...network } = tutorialNetwork();
    const [cropping, convolution, ...others] = layers;
    const { layers: behind } = trainableNetwork({ ...network, layers: [convolution!, cropping!, ...others] });
    expect(behind.slice(0, 2).map(({ spec }) => spec.type)).toEqual(['Conv2D', 'Cropping2D']);
  });

  it('refuses what is no classifier of digits, and what Keras refuses', () => {
    const network = tutorialNetwork();
    expect(() => trainableNetwork({ ...network, inputShape: [28, 28, 3] })).toThrow('(28, 28, 3)');
    expect(() => trainableNetwork({ ...network, layers: network.layers.slice(0, -1) })).toThrow('softmax');
    expect(() => trainableNetwork({ ...network, layers: [] })).toThrow('softmax');
    expect(() => trainableNetwork(tutorialNetwork({ cropping: [[10, 10], CROP[1]] }))).toThrow(
      'max_pooling2d_1',
    );
  });
});

describe('gatherDigits', () => {
  it('gives the same as cropping each digit', () => {
    const pixels = Uint8Array.from({ length: 5 * DIGIT_PIXELS }, (_, index) => (index * 37) % 256);
    const margin = fc.nat({ max: 13 });
    const pair = fc.tuple(margin, margin);
    fc.assert(
      fc.property(fc.tuple(pair, pair), fc.array(fc.nat({ max: 4 })), (cropping, indices) => {
        const [[top, bottom], [left, right]] = cropping;
        const window = { top, left, rows: 28 - top - bottom, columns: 28 - left - right };
        const gathered = gatherDigits(pixels, Uint32Array.from(indices), window);
        const expected = indices.flatMap((index) => {
          const digit = pixels.subarray(index * DIGIT_PIXELS, (index + 1) * DIGIT_PIXELS);
          return [...cropImage(digit, [28, 28], cropping)].map((byte) => Math.fround(byte / 255));
        });
        expect([...gathered]).toEqual(expected);
      }),
    );
  });
});
