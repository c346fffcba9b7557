import * as tf from '@tensorflow/tfjs';
import { MathBackendWebGL } from '@tensorflow/tfjs-backend-webgl';
import { cropImage } from '../../../src/crop/cropImage.ts';
import { cropArray } from '../../../src/crop/cropArray.ts';
import type { Cropping2D, Pair } from '../../../src/crop/cropping.ts';
import { pictureOfDigit } from '../../../src/digits/digitPicture.ts';
import { tutorialNetwork } from '../../../src/network/tutorialNetwork.ts';
import { bitsAt, permutation } from '../../../src/random/random.ts';
import { DEFAULT_CONFIG } from '../../../src/runs/config.ts';
import type { Metrics } from '../../../src/runs/metrics.ts';
import { openCpu } from '../../../src/tf/backends/cpu.ts';
import type { OpenBackend } from '../../../src/tf/backends/openBackend.ts';
import { openWebglForSlices } from '../../../src/tf/backends/webgl.ts';
import { WASM_FILES } from '../../../src/tf/backends/wasmFiles.ts';
import { tensorFlowProviders } from '../../../src/tf/engineProviders.ts';
import type { CroppingArgument } from '../../../src/tf/layers/croppingArguments.ts';
import { Cropping3D } from '../../../src/tf/layers/cropping3D.ts';
import { openCropper } from '../../../src/tf/openCropper.ts';
import { ADAM_DEFAULTS } from '../../../src/training/engine.ts';
import { EngineSupply } from '../../../src/training/engineSupply.ts';
import { noiseDigits } from '../../../src/training/noiseDigits.ts';
import { train } from '../../../src/training/train.ts';

const DIGITS = noiseDigits(100);
const PROVIDERS = tensorFlowProviders(WASM_FILES);

/** The losses of some steps of the tutorial's network, and of a score right after them. */
async function losses(engine: 'webgl' | 'wasm'): Promise<{ losses: number[]; tensors: number }> {
  const provider = PROVIDERS.find(({ name }) => name === engine)!;
  await provider.open();
  const trained = await provider.create({
    network: tutorialNetwork({ cropping: DEFAULT_CONFIG.cropping }),
    digits: DIGITS,
    adam: ADAM_DEFAULTS,
    batchSize: 10,
    seed: 1,
  });
  const scores = [];
  for (let step = 0; step < 4; step += 1) {
    const indices = Uint32Array.from({ length: step === 3 ? 7 : 10 }, (_, index) => index * 3 + step);
    scores.push(await trained.step(indices, step));
  }
  scores.push(await trained.evaluate('test', 0, 10), await trained.evaluate('test', 10, 35));
  trained.dispose();
  return {
    losses: scores.map(({ lossSum, digits }) => lossSum / digits),
    tensors: tf.memory().numTensors,
  };
}

/** The result of a short run on WebGL whose context is lost after each of these steps, and the engines it ran on. */
async function runWithLosses(
  lostAfter: readonly number[],
): Promise<{ test: Metrics | undefined; engines: string[] }> {
  const config = {
    ...DEFAULT_CONFIG,
    cropping: [
      [9, 9],
      [9, 9],
    ] as const,
    epochs: 1,
    batchSize: 10,
    trainingDigits: 100,
    engine: 'webgl' as const,
  };
  const supply = new EngineSupply(PROVIDERS, () => performance.now() / 1000);
  const engines: string[] = [];
  const { engine } = await supply.create(config, DIGITS, { onReplaced: ({ name }) => engines.push(name) });
  engines.unshift(engine.name);
  let test: Metrics | undefined;
  for await (const event of train(config, DIGITS, engine)) {
    if (event.type === 'batch' && lostAfter.includes(event.step)) {
      const backend = tf.backend();
      if (!(backend instanceof MathBackendWebGL)) throw new TypeError('The run is not on WebGL.');
      backend.gpgpu.gl.getExtension('WEBGL_lose_context')?.loseContext();
    }
    if (event.type === 'tested') test = event.metrics;
  }
  engine.dispose();
  return { test, engines };
}

/** Crops to every shape there is, in an order without any, and counts the pixels that plain cropping does not give. */
async function crops(): Promise<{ backend: string; shapes: number; wrong: number; tensors: number }> {
  let backend = '';
  const cropper = await openCropper(({ name }) => (backend = name));
  const pixels = Uint8Array.from({ length: 784 }, (_, index) => bitsAt(1, index) & 255);
  const picture = pictureOfDigit(pixels);
  const order = permutation(784, 2);
  let wrong = 0;
  for (const [place, shape] of order.entries()) {
    const [rows, columns] = [Math.floor(shape / 28) + 1, (shape % 28) + 1];
    const [top, left] = [bitsAt(3, place) % (29 - rows), bitsAt(4, place) % (29 - columns)];
    const cropping: Cropping2D = [
      [top, 28 - rows - top],
      [left, 28 - columns - left],
    ];
    const { values } = await cropper.crop(cropping, picture);
    const expected = cropImage(pixels, [28, 28], cropping);
    wrong += expected.filter((byte, index) => Math.abs(byte / 255 - values[index]!) > 1e-6).length;
  }
  return { backend, shapes: order.length, wrong, tensors: tf.memory().numTensors };
}

/**
 * Crops pictures of random shapes up to 400 x 400 with up to 4 channels, and counts the values that plain cropping does not
 * give.
 */
async function pictures(count: number): Promise<{ backend: string; wrong: number; tensors: number }> {
  let backend = '';
  const cropper = await openCropper(({ name }) => (backend = name));
  let wrong = 0;
  for (let place = 0; place < count; place += 1) {
    const below = (limit: number, purpose: number): number => bitsAt(purpose, place) % limit;
    // Sides of one pixel are rare by chance, and have shaders of their own.
    const side = (purpose: number): number => (below(4, purpose) === 0 ? 1 : 1 + below(400, purpose + 1));
    const shape = [side(1), side(3), 1 + below(4, 5)] as const;
    const pair = (size: number, purpose: number): Pair => {
      const before = below(size, purpose);
      return [before, below(size - before, purpose + 1)];
    };
    const cropping: Cropping2D = [pair(shape[0], 6), pair(shape[1], 8)];
    const values = Uint8Array.from({ length: shape[0] * shape[1] * shape[2] }, (_, at) =>
      bitsAt(place + 10, at),
    );
    const cropped = await cropper.crop(cropping, { shape, values, range: [0, 255] });
    const expected = cropArray(values, shape, [...cropping, [0, 0]]);
    if (expected.length !== cropped.values.length) wrong += 1;
    wrong += expected.filter((byte, at) => Math.abs(byte / 255 - cropped.values[at]!) > 1e-6).length;
  }
  return { backend, wrong, tensors: tf.memory().numTensors };
}

/** Crops volumes of every rank-5 form, and counts the elements that are not those of the cpu back end. */
async function volumes(): Promise<{ backend: string; elements: number; wrong: number; tensors: number }> {
  const webgl = await openWebglForSlices();
  const cpu = await openCpu();
  const values = Float32Array.from({ length: 2 * 5 * 6 * 7 * 3 }, (_, place) => place);
  const crop = (
    backend: OpenBackend,
    cropping: CroppingArgument,
    dataFormat: string,
  ): Promise<Float32Array> =>
    backend.run(async () => {
      const output = tf.tidy(() => {
        const layer = new Cropping3D({ cropping, dataFormat });
        const shape = dataFormat === 'channels_last' ? [2, 5, 6, 7, 3] : [2, 3, 5, 6, 7];
        return layer.call(tf.tensor(values, shape), {});
      });
      const cropped = await output.data<'float32'>();
      output.dispose();
      return cropped;
    });
  const croppings = [
    0,
    1,
    2,
    [[1, 3], [0, 2], 3],
    [[0, 4], 2, 1],
    [
      [4, 0],
      [5, 0],
      [6, 0],
    ],
  ];
  let [elements, wrong] = [0, 0];
  for (const cropping of croppings) {
    for (const dataFormat of ['channels_last', 'channels_first']) {
      const expected = await crop(cpu, cropping, dataFormat);
      const cropped = await crop(webgl, cropping, dataFormat);
      elements += cropped.length;
      wrong += expected.filter((value, place) => value !== cropped[place]).length;
    }
  }
  return { backend: webgl.name, elements, wrong, tensors: tf.memory().numTensors };
}

const EXPERIMENTS = { losses, runWithLosses, crops, pictures, volumes };
export type Experiments = typeof EXPERIMENTS;

addEventListener(
  'message',
  ({ data: { name, parameters } }: MessageEvent<{ name: keyof Experiments; parameters: [never] }>) => {
    // A rejection is an error of the worker.
    void EXPERIMENTS[name](...parameters).then((result) => postMessage(result));
  },
);
