import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright';
import { beforeAll, describe, expect } from 'vitest';
import { test } from '../../harness/browserTest.ts';
import { serveBuiltPage, type ServedPage } from '../../harness/builtPage.ts';

const ROOT = fileURLToPath(new URL('../../browser/webglRun', import.meta.url));

let served: ServedPage | undefined;

beforeAll(async () => {
  served = await serveBuiltPage(ROOT);
  return served.close;
});

async function open(newPage: (options?: { expectedErrors?: RegExp }) => Promise<Page>): Promise<Page> {
  // Chromium tells the console of each context that is lost.
  const page = await newPage({ expectedErrors: /CONTEXT_LOST|context lost/i });
  await page.goto(served?.url ?? '');
  await page.waitForFunction(() => 'runExperiment' in window);
  return page;
}

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
