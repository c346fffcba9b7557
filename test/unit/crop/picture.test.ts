import { expect, it } from 'vitest';
import { blankPicture, sharesOf, sizeOf } from '../../../src/crop/picture.ts';

it('makes shares of bytes and of floats, by the range that is stated', () => {
  const bytes = Uint8Array.of(0, 51, 255, 102);
  expect([...sharesOf({ shape: [2, 2, 1], values: bytes, range: [0, 255] })]).toEqual(
    [...bytes].map((byte) => Math.fround(byte / 255)),
  );
  const floats = Float32Array.of(-2, 0, 2);
  expect([...sharesOf({ shape: [1, 1, 3], values: floats, range: [-2, 2] })]).toEqual([0, 0.5, 1]);
  // Ink that is dark on light paper.
  expect([...sharesOf({ shape: [1, 1, 3], values: floats, range: [4, -4] })]).toEqual([0.75, 0.5, 0.25]);
});

it('refuses values that do not fill the shape, and says how many there should be', () => {
  const picture = { shape: [2, 3, 4], values: new Uint8Array(23), range: [0, 255] } as const;
  expect(() => sharesOf(picture)).toThrow('A picture of shape (2, 3, 4) has 24 values, but 23 came');
});

it('knows a blank picture, and the size of a shape', () => {
  const { shape, values } = blankPicture([3, 5, 2]);
  expect(values).toEqual(new Uint8Array(30));
  expect(sizeOf(shape)).toEqual([3, 5]);
});
