import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright';
import { build, preview } from 'vite';

/** A page that is measured beside the site's own. */
export interface BenchPage {
  readonly page: Page;
  readonly close: () => Promise<void>;
}

/** Headers without which there is no shared memory. */
const ISOLATION = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
};

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
  const outDir = fileURLToPath(new URL(`out/${name}`, import.meta.url));
  const shared = { root, configFile: false, logLevel: 'error' } as const;
  await build({
    ...shared,
    build: { outDir, emptyOutDir: true, target: 'es2022' },
    worker: { format: 'es' },
  });
  const server = await preview({
    ...shared,
    build: { outDir },
    preview: { port: 0, host: '127.0.0.1', headers: isolated ? ISOLATION : {} },
  });
  const address = server.httpServer.address();
  if (address === null || typeof address === 'string') throw new Error('The preview server has no port.');
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`http://127.0.0.1:${address.port}/`);
  await page.waitForFunction((key) => key in window, global);
  return {
    page,
    close: async () => {
      await context.close();
      await server.close();
    },
  };
}
