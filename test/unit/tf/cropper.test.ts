import * as tf from '@tensorflow/tfjs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cropImage } from '../../../src/crop/cropImage.ts';
import { cropArray } from '../../../src/crop/cropArray.ts';
import type { Cropping2D, Pair } from '../../../src/crop/cropping.ts';
import { SHARES } from '../../../src/crop/picture.ts';
import { pictureOfDigit } from '../../../src/digits/digitPicture.ts';
import type { OpenBackend } from '../../../src/tf/backends/openBackend.ts';
import { uniformAt } from '../../../src/random/random.ts';
import { Cropper } from '../../../src/tf/cropper.ts';
import { openCropper, type CropperBackend } from '../../../src/tf/openCropper.ts';
import { EngineLostError } from '../../../src/training/engineLostError.ts';
import { useBackends } from './backends.ts';
import { checksumOf, golden, randomElements } from './layers/goldenOutputs.ts';

const backends = useBackends();

const PIXELS = Uint8Array.from({ length: 784 }, (_, index) => (index * 31) % 256);
const CROPPING: Cropping2D = [
  [5, 4],
  [3, 6],
];
const DIGIT = pictureOfDigit(PIXELS);

function expected(cropping: Cropping2D) {
  const [[top, bottom], [left, right]] = cropping;
  const values = Float32Array.from(cropImage(PIXELS, [28, 28], cropping), (byte) => byte / 255);
  return { shape: [28 - top - bottom, 28 - left - right, 1], values };
}

const side = fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 400 }));

/** What can be cut of an axis, so that at least one remains. */
function pairOf(size: number): fc.Arbitrary<Pair> {
  return fc
    .nat({ max: size - 1 })
    .chain((before) => fc.tuple(fc.constant(before), fc.nat({ max: size - 1 - before })));
}

function bytesOf({ buffer, byteOffset, byteLength }: Float32Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}

describe('Cropper', () => {
  it('gives what plain cropping gives, for any cropping that leaves a pixel', async () => {
    const cropper = new Cropper(backends.cpu);
    const pair = fc
      .tuple(fc.nat({ max: 27 }), fc.nat({ max: 27 }))
      .map(([before, after]) => [before, Math.min(after, 27 - before)] as const);
    await fc.assert(
      fc.asyncProperty(fc.tuple(pair, pair), async (cropping) => {
        expect(await cropper.crop(cropping, DIGIT)).toEqual(expected(cropping));
      }),
      { numRuns: 300 },
    );
    expect(tf.memory().numTensors).toBe(0);
  });

  it('gives what plain cropping gives for pictures of any size and any number of channels, and keeps no tensor', async () => {
    const cropper = new Cropper(backends.cpu);
    const pictures = fc
      .record({ rows: side, columns: side, channels: fc.integer({ min: 1, max: 4 }), seed: fc.nat() })
      .chain(({ rows, columns, channels, seed }) =>
        fc.record({
          shape: fc.constant([rows, columns, channels] as const),
          cropping: fc.tuple(pairOf(rows), pairOf(columns)),
          values: fc.constant(
            Float32Array.from({ length: rows * columns * channels }, (_, at) => uniformAt(seed, at)),
          ),
        }),
      );
    await fc.assert(
      fc.asyncProperty(pictures, async ({ shape, cropping, values }) => {
        const cropped = await cropper.crop(cropping, { shape, values, range: SHARES });
        const [[top, bottom], [left, right]] = cropping;
        expect(cropped.shape).toEqual([shape[0] - top - bottom, shape[1] - left - right, shape[2]]);
        const plain = cropArray(values, shape, [...cropping, [0, 0]]);
        expect(Buffer.compare(bytesOf(cropped.values), bytesOf(plain))).toBe(0);
        expect(tf.memory().numTensors).toBe(0);
      }),
      { numRuns: 60 },
    );
  });

  it.each(golden.pictureCases)(
    'gives what Keras gives for $inputShape cropped by $cropping',
    async (picture) => {
      const { inputShape: shape, cropping, called } = picture;
      const values = Uint8Array.from(randomElements([1, ...shape], 8));
      const cropped = await new Cropper(backends.cpu).crop(cropping, { shape, values, range: [0, 255] });
      expect([
        [1, ...cropped.shape],
        checksumOf(cropped.values.map((share) => Math.round(255 * share))),
      ]).toEqual(called);
      expect(tf.memory().numTensors).toBe(0);
    },
  );

  it('refuses values that do not fill their shape, and goes on', async () => {
    const cropper = new Cropper(backends.cpu);
    const wrong = { ...DIGIT, shape: [28, 28, 3] } as const;
    await expect(cropper.crop(CROPPING, wrong)).rejects.toThrow('has 2352 values, but 784 came');
    expect(await cropper.crop(CROPPING, DIGIT)).toEqual(expected(CROPPING));
    expect(tf.memory().numTensors).toBe(0);
  });

  it('refuses a cropping that leaves nothing, and goes on', async () => {
    const cropper = new Cropper(backends.cpu);
    const nothing: Cropping2D = [
      [14, 14],
      [0, 0],
    ];
    await expect(cropper.crop(nothing, DIGIT)).rejects.toThrow('removes 28 rows');
    expect(await cropper.crop(CROPPING, DIGIT)).toEqual(expected(CROPPING));
  });
});

describe('openCropper', () => {
  function open(openWebgl: () => Promise<OpenBackend>) {
    const told: CropperBackend[] = [];
    const opened = openCropper((backend) => told.push(backend), {
      openWebgl,
      openCpu: async () => backends.cpu,
    });
    return { opened, told };
  }

  it('crops on WebGL where there is WebGL', async () => {
    const { opened, told } = open(async () => ({ ...backends.cpu, name: 'webgl', label: 'WebGL · card' }));
    expect(await (await opened).crop(CROPPING, DIGIT)).toEqual(expected(CROPPING));
    expect(told).toEqual([{ name: 'webgl', label: 'WebGL · card', reason: 'The layer runs on WebGL.' }]);
  });

  it('crops on the cpu back end where there is none, and says why', async () => {
    const { opened, told } = open(() =>
      Promise.reject(new Error('WebGL 2 is not to be had in this browser.')),
    );
    expect(await (await opened).crop(CROPPING, DIGIT)).toEqual(expected(CROPPING));
    expect(told).toMatchObject([
      {
        name: 'cpu',
        reason: 'WebGL 2 is not to be had in this browser. The layer runs on the cpu back end.',
      },
    ]);
  });

  it('goes on with the cpu back end when WebGL gets lost, and still answers', async () => {
    let isLost = false;
    const { opened, told } = open(async () => ({
      ...backends.cpu,
      name: 'webgl',
      run: async (work) => {
        if (isLost) throw new EngineLostError('The WebGL context was lost.');
        return backends.cpu.run(work);
      },
    }));
    const cropper = await opened;
    await cropper.crop(CROPPING, DIGIT);
    isLost = true;
    expect(await cropper.crop(CROPPING, DIGIT)).toEqual(expected(CROPPING));
    expect(told.map(({ name }) => name)).toEqual(['webgl', 'cpu']);
  });
});
