import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { preview } from 'vite';
import type { TestProject } from 'vitest/node';
import { findChromium } from '../../scripts/chromium.ts';
import { reasonOf } from '../../scripts/reason.ts';
import { buildTestSite } from '../site/buildTestSite.ts';
import type { HttpServer } from './httpServer.ts';
import { startStaticSite } from './staticSite.ts';

/** Addresses of the built sites, each with a slash at its end. */
export interface Sites {
  /** The shipped site but for its digits, of which it has few: ready at once. Isolated, as the next one. */
  readonly few: string;
  /** The shipped site, on Vite's preview server: sends the headers that isolate the page. */
  readonly shipped: string;
  /** The shipped site in a folder of a plain host without such headers. */
  readonly plain: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    /** Why the tests of the project cannot run, in one line; undefined where they can. */
    readonly obstacle: string | undefined;
    /** The path of the Chromium to test with. */
    readonly chromium: string;
    readonly sites: Sites;
  }
}

const SHIPPED = resolve('dist');

/**
 * Finds a Chromium, and serves the shipped site and the test's own for all browser tests together. Where no Chromium can be had, none of
 * them runs, and the summary says why.
 */
export default async function setUpBrowser(project: TestProject): Promise<(() => Promise<void>) | void> {
  if (!existsSync(resolve(SHIPPED, 'index.html'))) {
    throw new Error('Browser tests look at the built site, and dist/ has none: run "npm run build" first.');
  }
  const executablePath = await findChromium().catch((error: unknown) => {
    project.provide('obstacle', reasonOf(error));
  });
  if (executablePath === undefined) return;
  const testSite = await mkdtemp(join(tmpdir(), 'few-digits-'));
  await buildTestSite(testSite);
  const few = await startPreview(testSite);
  const shipped = await startPreview(SHIPPED);
  const plain = await startStaticSite(SHIPPED, '/some/where/');
  project.provide('chromium', executablePath);
  project.provide('sites', { few: few.url, shipped: shipped.url, plain: plain.url });
  return async () => {
    await Promise.all([few.close(), shipped.close(), plain.close()]);
    await rm(testSite, { recursive: true });
  };
}

/** Serves a built site as `npm run preview` does. */
async function startPreview(outDir: string): Promise<HttpServer> {
  const server = await preview({
    build: { outDir },
    preview: { port: 0, host: '127.0.0.1' },
    logLevel: 'warn',
  });
  const address = server.httpServer.address();
  if (address === null || typeof address === 'string') throw new Error('The preview server has no port.');
  return { url: `http://127.0.0.1:${address.port}/`, close: () => server.close() };
}
