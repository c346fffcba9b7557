import { fileURLToPath } from 'node:url';
import { describe, expect, onTestFinished } from 'vitest';
import { simdPlugin } from '../../scripts/simdPlugin.ts';
import { test } from '../harness/browserTest.ts';
import { serveBuiltPage } from '../harness/builtPage.ts';
import type { RunOptions } from './simdRun/page.ts';

const ROOT = fileURLToPath(new URL('./simdRun', import.meta.url));

describe('the SIMD engine in Chromium', () => {
  test('trains to the same bits as in Node, with any number of threads', async ({ newPage }) => {
    const page = await newPage();
    const { url, close } = await serveBuiltPage(ROOT, { plugins: () => [simdPlugin()] });
    onTestFinished(close);
    await page.goto(url);
    await page.waitForFunction(() => 'hashesOfRun' in window);
    const runs: readonly RunOptions[] = [
      { arithmetic: undefined, helpers: 0 },
      { arithmetic: 'fused', helpers: 1 },
      { arithmetic: 'fused', helpers: 3 },
      { arithmetic: 'unfused', helpers: 1 },
    ];
    for (const run of runs) {
      const { actual, expected } = await page.evaluate((options) => window.hashesOfRun(options), run);
      expect(actual, JSON.stringify(run)).toBe(expected);
    }
  });
});
