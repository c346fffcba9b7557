import * as tf from '@tensorflow/tfjs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cropImage } from '../../../src/crop/cropImage.ts';
import type { Cropping2D } from '../../../src/crop/cropping.ts';
import type { OpenBackend } from '../../../src/tf/backends/openBackend.ts';
import { Cropper } from '../../../src/tf/cropper.ts';
import { openCropper, type CropperBackend } from '../../../src/tf/openCropper.ts';
import { EngineLostError } from '../../../src/training/engineLostError.ts';
import { useBackends } from './backends.ts';

const backends = useBackends();

const PIXELS = Uint8Array.from({ length: 784 }, (_, index) => (index * 31) % 256);
const CROPPING: Cropping2D = [
  [5, 4],
  [3, 6],
];

function expected(cropping: Cropping2D) {
  const [[top, bottom], [left, right]] = cropping;
  const values = Float32Array.from(cropImage(PIXELS, [28, 28], cropping), (byte) => byte / 255);
  return { shape: [28 - top - bottom, 28 - left - right, 1], values };
}

describe('Cropper', () => {
  it('gives what plain cropping gives, for any cropping that leaves a pixel', async () => {
    const cropper = new Cropper(backends.cpu);
    const pair = fc
      .tuple(fc.nat({ max: 27 }), fc.nat({ max: 27 }))
      .map(([before, after]) => [before, Math.min(after, 27 - before)] as const);
    await fc.assert(
      fc.asyncProperty(fc.tuple(pair, pair), async (cropping) => {
        expect(await cropper.crop(cropping, PIXELS)).toEqual(expected(cropping));
      }),
      { numRuns: 300 },
    );
    expect(tf.memory().numTensors).toBe(0);
  });

  it('refuses a cropping that leaves nothing, and goes on', async () => {
    const cropper = new Cropper(backends.cpu);
    const nothing: Cropping2D = [
      [14, 14],
      [0, 0],
    ];
    await expect(cropper.crop(nothing, PIXELS)).rejects.toThrow('removes 28 rows');
    expect(await cropper.crop(CROPPING, PIXELS)).toEqual(expected(CROPPING));
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
    expect(await (await opened).crop(CROPPING, PIXELS)).toEqual(expected(CROPPING));
    expect(told).toEqual([{ name: 'webgl', label: 'WebGL · card', reason: 'The layer runs on WebGL.' }]);
  });

  it('crops on the cpu back end where there is none, and says why', async () => {
    const { opened, told } = open(() =>
      Promise.reject(new Error('WebGL 2 is not to be had in this browser.')),
    );
    expect(await (await opened).crop(CROPPING, PIXELS)).toEqual(expected(CROPPING));
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
    await cropper.crop(CROPPING, PIXELS);
    isLost = true;
    expect(await cropper.crop(CROPPING, PIXELS)).toEqual(expected(CROPPING));
    expect(told.map(({ name }) => name)).toEqual(['webgl', 'cpu']);
  });
});
