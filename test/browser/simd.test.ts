import { fileURLToPath } from 'node:url';
import { describe, expect } from 'vitest';
import { simdPlugin } from '../../scripts/simdPlugin.ts';
import { test } from '../harness/browserTest.ts';
import { serveBuiltPage } from '../harness/builtPage.ts';
import { HASH_OF_REPEATABLE_RUN } from '../unit/simd/repeatableRun.ts';

const ROOT = fileURLToPath(new URL('./simdRun', import.meta.url));

describe('the SIMD engine in Chromium', () => {
  test('trains to the same bits as in Node, with any number of threads', async ({ newPage }) => {
    const page = await newPage();
    await page.goto(await serveBuiltPage(ROOT, () => [simdPlugin()]));
    await page.waitForFunction(() => 'hashOfRun' in window);
    for (const helpers of [0, 1, 3]) {
      expect(await page.evaluate((count) => window.hashOfRun(count), helpers), `${helpers} helpers`).toBe(
        HASH_OF_REPEATABLE_RUN,
      );
    }
  });
});
