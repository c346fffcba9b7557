import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright';
import { serveBuiltPage } from '../test/harness/builtPage.ts';

/** A page that is measured beside the site's own. */
export interface BenchPage {
  readonly page: Page;
  readonly close: () => Promise<void>;
}

/**
 * Builds the page in the folder `name` beside this file, serves it and opens it; settles when its script has written
 * `global` into the window.
 */
export async function openBenchPage(
  browser: Browser,
  name: string,
  global: string,
  { isolated }: { readonly isolated: boolean },
): Promise<BenchPage> {
  const root = fileURLToPath(new URL(name, import.meta.url));
  const server = await serveBuiltPage(root, { isolated });
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(server.url);
  await page.waitForFunction((key) => key in window, global);
  return {
    page,
    close: async () => {
      await context.close();
      await server.close();
    },
  };
}
