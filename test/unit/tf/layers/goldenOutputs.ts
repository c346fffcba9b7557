import { readFileSync } from 'node:fs';
import type { Cropping2D } from '../../../../src/crop/cropping.ts';
import type { PictureShape } from '../../../../src/crop/picture.ts';
import { bitsAt } from '../../../../src/random/random.ts';
import type { CroppingArgument } from '../../../../src/tf/layers/croppingArguments.ts';
import type { Rank } from './croppingForms.ts';

type Outcome<Value> =
  { readonly value: Value; readonly error?: never } | { readonly error: string; readonly value?: never };

/** What a layer of Keras makes of an argument, a shape, and a tensor of it. */
export interface GoldenCase {
  readonly rank: Rank;
  readonly cropping: CroppingArgument;
  readonly dataFormat: 'channels_last' | 'channels_first' | null;
  readonly inputShape: readonly (number | null)[];
  /** The layer's part of the config. */
  readonly constructed: Outcome<{ readonly cropping: unknown; readonly data_format?: string }>;
  /** What `compute_output_shape` says; absent where there is no layer. */
  readonly computed?: Outcome<readonly (number | null)[]>;
  /** `null` where the shape has unknown sizes. */
  readonly called?: Outcome<readonly [outputShape: readonly number[], checksum: number]> | null;
}

/** What `Cropping2D` gives for one picture of bytes, with its channels last. */
export interface GoldenPicture {
  readonly inputShape: PictureShape;
  readonly cropping: Cropping2D;
  readonly called: readonly [outputShape: readonly number[], checksum: number];
}

/** Keras's own answers, written by scripts/golden/cropping_outputs.py. */
export const golden = JSON.parse(
  readFileSync(new URL('../../../golden/cropping_outputs.json', import.meta.url), 'utf8'),
) as {
  readonly keras: string;
  readonly kerasCases: readonly GoldenCase[];
  readonly randomCases: readonly GoldenCase[];
  readonly pictureCases: readonly GoldenPicture[];
};

/** The elements of the tensor of shape `shape` that Keras was given, whole numbers of so many bits. */
export function randomElements(shape: readonly number[], bits = 24): Float32Array {
  const count = shape.reduce((product, size) => product * size, 1);
  return Float32Array.from({ length: count }, (_, place) => bitsAt(shape.length, place) >>> (32 - bits));
}

/** The sum of the elements, each times its place from 1. */
export function checksumOf(elements: ArrayLike<number>): number {
  return Array.from(elements).reduce((sum, element, place) => sum + element * (place + 1), 0);
}
