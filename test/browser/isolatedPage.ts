import type { Page } from 'playwright';

export const isIsolated = (): boolean => crossOriginIsolated;

/** Resolves when the service worker answers for this page. */
export async function workerInControl(page: Page): Promise<void> {
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
}

/** Counts how often a page is loaded from now on. */
export function countLoads(page: Page): () => number {
  let loads = 0;
  page.on('load', () => (loads += 1));
  return () => loads;
}

/** Opens the site where it has to isolate itself, and waits until it has. */
export async function openIsolated(page: Page): Promise<void> {
  await page.goto('./');
  await page.waitForFunction(isIsolated);
  await workerInControl(page);
}
