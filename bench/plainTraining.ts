import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright';
import { build, preview } from 'vite';
import type { Cropping2D } from '../src/crop/cropping.ts';

const ROOT = fileURLToPath(new URL('./plain', import.meta.url));

/** The page of the plain way, built and served. */
export interface PlainSite {
  /** Digits a second of `model.fit` on TensorFlow.js's WebGL back end, over `digits` digits. */
  train(cropping: Cropping2D, digits: number): Promise<number>;
  close(): Promise<void>;
}

/** Builds and opens the page of the plain way. */
export async function openPlainSite(browser: Browser): Promise<PlainSite> {
  const outDir = fileURLToPath(new URL('./out/plain', import.meta.url));
  await build({ root: ROOT, configFile: false, logLevel: 'error', build: { outDir, emptyOutDir: true } });
  const server = await preview({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    build: { outDir },
    preview: { port: 0, host: '127.0.0.1' },
  });
  const address = server.httpServer.address();
  if (address === null || typeof address === 'string') throw new Error('The preview server has no port.');
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`http://127.0.0.1:${address.port}/`);
  await page.waitForFunction(() => 'trainPlainly' in window);
  return {
    train: (cropping, digits) =>
      page.evaluate(([crop, count]) => window.trainPlainly('webgl', crop, count, 250), [
        cropping,
        digits,
      ] as const),
    close: async () => {
      await context.close();
      await server.close();
    },
  };
}
