import { gzipSync } from 'node:zlib';
import type { Locator, Page, Route } from 'playwright';
import { expect, inject } from 'vitest';

export const IMAGES = 'train-images-idx3-ubyte';

/** The service worker takes over when it has fetched all scripts. */
export const POLLING = { timeout: 20_000, interval: 100 };

/** What Chromium itself says on the console about requests that fail. */
export const FAILED_REQUESTS = /Failed to load resource/;

export function dataStatus(page: Page): Locator {
  return page.getByRole('status', { name: 'Data' });
}

export async function mnistLoaded(page: Page, count: '7,000' | '70,000'): Promise<void> {
  await dataStatus(page).getByText(`MNIST · ${count} digits`).waitFor();
}

/** A file of the test site, gzipped. */
export async function fileOf(name: string): Promise<Buffer> {
  const response = await fetch(`${inject('sites').few}mnist/${name}.gz`);
  const body = Buffer.from(await response.arrayBuffer());
  // What a server calls encoded is unpacked on its way.
  return response.headers.get('content-encoding') === 'gzip' ? gzipSync(body) : body;
}

export async function answerWith(
  route: Route,
  body: Buffer | string,
  contentType = 'application/octet-stream',
): Promise<void> {
  await route.fulfill({ body, contentType });
}

/** What happens to the training images on their way, and what the page says. */
export type Fault = readonly [name: string, fault: (route: Route) => Promise<void>, message: RegExp];

/** Meets the fault, and tries again without it. */
export async function recoverFrom([, fault, message]: Fault, page: Page): Promise<void> {
  await page.route(`**/mnist/${IMAGES}.gz`, fault);
  await page.goto('./');
  const alert = page.getByRole('alert').filter({ hasText: message });
  await alert.waitFor();
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await alert.getByRole('button', { name: 'Try again' }).click();
  await mnistLoaded(page, '7,000');
  expect(await page.getByRole('alert').count()).toBe(0);
}
