import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright';
import { afterAll, beforeAll } from 'vitest';
import type { NewPageOptions } from '../../harness/browserTest.ts';
import { serveBuiltPage, type ServedPage } from '../../harness/builtPage.ts';

/** Serves the page of the experiments to the tests of a file; what it returns opens the page. */
export function webglExperiments(): (newPage: (options: NewPageOptions) => Promise<Page>) => Promise<Page> {
  let served: ServedPage | undefined;
  beforeAll(async () => {
    served = await serveBuiltPage(fileURLToPath(new URL('.', import.meta.url)));
  });
  afterAll(() => served?.close());
  return async (newPage) => {
    // Chromium tells the console of each context that is lost.
    const page = await newPage({ expectedErrors: /CONTEXT_LOST|context lost/i });
    await page.goto(served?.url ?? '');
    await page.waitForFunction(() => 'runExperiment' in window);
    return page;
  };
}
