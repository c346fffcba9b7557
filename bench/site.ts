import { resolve } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright';
import { build, preview } from 'vite';
import { CHROMIUM_ARGUMENTS, findChromium } from '../scripts/chromium.ts';
import { startStaticSite } from '../test/harness/staticSite.ts';

/** The built site, served, and a Chromium to measure it in. */
export interface Site {
  readonly browser: Browser;
  /**
   * A page of its own at `link`, such as `#/train?engine=wasm`; without isolation there is no shared memory, and one
   * thread trains.
   */
  open(link: string, options?: { readonly isolated: boolean }): Promise<Page>;
  close(): Promise<void>;
}

/** Builds the site and opens it under vite's preview server. */
export async function openSite(): Promise<Site> {
  await build({ logLevel: 'warn' });
  const server = await preview({ preview: { port: 0, host: '127.0.0.1' }, logLevel: 'warn' });
  const address = server.httpServer.address();
  if (address === null || typeof address === 'string') throw new Error('The preview server has no port.');
  const plain = await startStaticSite(resolve('dist'), '/');
  const urls = { isolated: `http://127.0.0.1:${address.port}/`, plain: plain.url };
  const browser = await chromium.launch({
    executablePath: await findChromium(),
    args: [...CHROMIUM_ARGUMENTS],
  });
  return {
    browser,
    open: async (link, { isolated } = { isolated: true }) => {
      const context = await browser.newContext({
        viewport: { width: 1440, height: 900 },
        // It would isolate the page, and answer from its cache.
        serviceWorkers: 'block',
      });
      // Functions that run in the page are compiled on the way, with calls of this helper in them.
      await context.addInitScript('globalThis.__name ??= (value) => value');
      const page = await context.newPage();
      await page.goto(`${isolated ? urls.isolated : urls.plain}${link}`);
      return page;
    },
    close: async () => {
      await browser.close();
      await Promise.all([server.close(), plain.close()]);
    },
  };
}
