import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { chromium } from 'playwright';
import { preview } from 'vite';
import type { TestProject } from 'vitest/node';
import { CHROMIUM_ARGUMENTS, findChromium } from '../../scripts/chromium.ts';
import { reasonOf } from '../../scripts/reason.ts';
import { startStaticSite } from './staticSite.ts';

/** Addresses of the built site, each with a slash at its end. */
export interface Sites {
  /** Vite's preview server: sends the headers that isolate the page. */
  readonly preview: string;
  /** A plain host without such headers, the site in a folder of it. */
  readonly plain: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    /** Why the tests of the project cannot run, in one line; undefined where they can. */
    readonly obstacle: string | undefined;
    /** Address at which Playwright reaches the one Chromium of all tests. */
    readonly chromium: string;
    readonly sites: Sites;
  }
}

const SITE = resolve('dist');

/**
 * Serves the built site and opens one Chromium, for all browser tests together. Where no Chromium can be had, none of
 * them runs, and the summary says why.
 */
export default async function setUpBrowser(project: TestProject): Promise<(() => Promise<void>) | void> {
  if (!existsSync(resolve(SITE, 'index.html'))) {
    throw new Error('Browser tests look at the built site, and dist/ has none: run "npm run build" first.');
  }
  const executablePath = await findChromium().catch((error: unknown) => {
    project.provide('obstacle', reasonOf(error));
  });
  if (executablePath === undefined) return;
  const browser = await chromium.launchServer({ executablePath, args: [...CHROMIUM_ARGUMENTS] });
  const server = await preview({ preview: { port: 0, host: '127.0.0.1' }, logLevel: 'warn' });
  const plain = await startStaticSite(SITE, '/some/where/');
  const address = server.httpServer.address();
  if (address === null || typeof address === 'string') throw new Error('The preview server has no port.');
  project.provide('chromium', browser.wsEndpoint());
  project.provide('sites', { preview: `http://127.0.0.1:${address.port}/`, plain: plain.url });
  return async () => {
    await Promise.all([browser.close(), server.close(), plain.close()]);
  };
}
