import { describe, expect } from 'vitest';
import { test } from '../harness/browserTest.ts';
import { webglExperiments } from './webglRun/webglExperiments.ts';

const open = webglExperiments();

describe('TensorFlow.js on WebGL in Chromium', () => {
  test('crops to every shape as plain cropping does', async ({ newPage }) => {
    const page = await open(newPage);
    expect(await page.evaluate(() => window.runExperiment('crops'))).toEqual({
      backend: 'webgl',
      shapes: 784,
      wrong: 0,
      tensors: 0,
    });
  });

  test('crops pictures of any size and any number of channels as plain cropping does', async ({
    newPage,
  }) => {
    const page = await open(newPage);
    expect(await page.evaluate(() => window.runExperiment('pictures', 60))).toEqual({
      backend: 'webgl',
      wrong: 0,
      tensors: 0,
    });
  });

  test('crops volumes as the cpu back end does', async ({ newPage }) => {
    const page = await open(newPage);
    // What the six croppings leave of 5 x 6 x 7, for two volumes of three channels in two data formats.
    const kept = 5 * 6 * 7 + 3 * 4 * 5 + 1 * 2 * 3 + 1 * 4 * 1 + 1 * 2 * 5 + 1;
    expect(await page.evaluate(() => window.runExperiment('volumes'))).toEqual({
      backend: 'webgl',
      elements: kept * 2 * 3 * 2,
      wrong: 0,
      tensors: 0,
    });
  });
});
