import { describe, expect } from 'vitest';
import { test } from '../../harness/browserTest.ts';
import { webglExperiments } from '../../browser/webglRun/webglExperiments.ts';

const open = webglExperiments();

describe('TensorFlow.js on WebGL in Chromium', () => {
  test('trains and scores as on WebAssembly, dropout included', async ({ newPage }) => {
    const page = await open(newPage);
    const webgl = await page.evaluate(() => window.runExperiment('losses', 'webgl'));
    const wasm = await page.evaluate(() => window.runExperiment('losses', 'wasm'));
    for (const [place, loss] of wasm.losses.entries()) expect(webgl.losses[place]).toBeCloseTo(loss, 4);
    expect([webgl.tensors, wasm.tensors]).toEqual([0, 0]);
  });

  test('comes to the same result when its context gets lost, and again', async ({ newPage }) => {
    const page = await open(newPage);
    const undisturbed = await page.evaluate(() => window.runExperiment('runWithLosses', []));
    const lostOnce = await page.evaluate(() => window.runExperiment('runWithLosses', [3]));
    const lostTwice = await page.evaluate(() => window.runExperiment('runWithLosses', [3, 6]));
    expect(undisturbed.engines).toEqual(['webgl']);
    expect(lostOnce).toEqual({ ...undisturbed, engines: ['webgl', 'webgl'] });
    expect(lostTwice.engines).toEqual(['webgl', 'webgl', 'wasm']);
    expect(lostTwice.test?.loss).toBeCloseTo(undisturbed.test?.loss ?? 0, 4);
  });
});
