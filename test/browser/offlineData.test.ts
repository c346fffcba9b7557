import { gzipSync } from 'node:zlib';
import type { Page, Route } from 'playwright';
import { describe, expect, inject } from 'vitest';
import { MNIST_FILES } from '../../src/digits/mnistFiles.ts';
import { test } from '../harness/browserTest.ts';

const IMAGES = 'train-images-idx3-ubyte';

/** The service worker takes over when it has fetched all scripts. */
const POLLING = { timeout: 20_000, interval: 100 };

/** What Chromium itself says on the console about requests that fail. */
const FAILED_REQUESTS = /Failed to load resource/;

function dataStatus(page: Page) {
  return page.getByRole('status', { name: 'Data' });
}

async function mnistLoaded(page: Page, count: '7,000' | '70,000'): Promise<void> {
  await dataStatus(page).getByText(`MNIST · ${count} digits`).waitFor();
}

async function fileOf(name: string): Promise<Buffer> {
  const response = await fetch(`${inject('sites').few}mnist/${name}.gz`);
  const body = Buffer.from(await response.arrayBuffer());
  // What a server calls encoded is unpacked on its way.
  return response.headers.get('content-encoding') === 'gzip' ? gzipSync(body) : body;
}

async function answerWith(
  route: Route,
  body: Buffer | string,
  contentType = 'application/octet-stream',
): Promise<void> {
  await route.fulfill({ body, contentType });
}

/** What happens to the training images on their way, and what the page says. */
const FAULTS: readonly (readonly [string, (route: Route) => Promise<void>, RegExp])[] = [
  [
    'the network is cut',
    (route) => route.abort('internetdisconnected'),
    /could not be fetched .+ Is the network there\?/,
  ],
  [
    'the file is missing',
    (route) => route.fulfill({ status: 404 }),
    /the server answered 404: this site was built without that file\./,
  ],
  [
    'the host answers with its page',
    (route) => answerWith(route, '<!doctype html><title>Home</title>', 'text/html'),
    /the server answered with a web page; this site was built without that file\./,
  ],
  [
    'the file is corrupt',
    async (route) => {
      const file = await fileOf(IMAGES);
      const middle = file.length >> 1;
      file.fill(0x55, middle, middle + 1000);
      await answerWith(route, file);
    },
    /train-images-idx3-ubyte(?:\.gz is damaged: it cannot be unpacked| )/,
  ],
  [
    'the file is truncated',
    async (route) => answerWith(route, (await fileOf(IMAGES)).subarray(0, -10_000)),
    /train-images-idx3-ubyte(?:\.gz is damaged: it cannot be unpacked| ends after)/,
  ],
  [
    'files are swapped',
    async (route) => answerWith(route, await fileOf('t10k-images-idx3-ubyte')),
    /train-images-idx3-ubyte holds 1,000 images; 6,000 were expected\./,
  ],
  ['the mirror stalls', () => new Promise(() => {}), /no byte of MNIST came for 20 seconds\./],
];

describe('MNIST', () => {
  test.concurrent.for(FAULTS)(
    '%s: the page says so, and all is well after "Try again"',
    async ([, fault, message], { newPage, expect }) => {
      const page = await newPage({ expectedErrors: FAILED_REQUESTS });
      await page.route(`**/mnist/${IMAGES}.gz`, fault);
      await page.goto('./');
      const alert = page.getByRole('alert').filter({ hasText: message });
      await alert.waitFor();
      await page.unrouteAll({ behavior: 'ignoreErrors' });
      await alert.getByRole('button', { name: 'Try again' }).click();
      await mnistLoaded(page, '7,000');
      expect(await page.getByRole('alert').count()).toBe(0);
    },
  );

  test('drawn digits are at hand while MNIST cannot be had, and MNIST again afterwards', async ({
    newPage,
  }) => {
    const page = await newPage({ expectedErrors: FAILED_REQUESTS });
    await page.route('**/mnist/**', (route) => route.abort('internetdisconnected'));
    await page.goto('./');
    await page.getByRole('alert').getByText('works on digits that it has drawn itself').waitFor();
    await page.getByRole('img', { name: 'Output of Cropping2D' }).waitFor();
    await dataStatus(page).getByText('Drawn digits · 7,000 digits').waitFor();
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    await page.getByRole('button', { name: 'Use MNIST' }).click();
    await mnistLoaded(page, '7,000');
  });
});

test('the first visit keeps MNIST for times without network where the host isolates the page', async ({
  newPage,
}) => {
  const page = await newPage({ site: 'shipped', serviceWorkers: true, expectedErrors: FAILED_REQUESTS });
  await page.goto('./');
  await mnistLoaded(page, '70,000');
  const isKept = (name: string): Promise<boolean> =>
    page.evaluate(
      async (path) => (await caches.match(new URL(path, document.baseURI))) !== undefined,
      `mnist/${name}.gz`,
    );
  for (const { name } of MNIST_FILES) await expect.poll(() => isKept(name), POLLING).toBe(true);
  await page.context().setOffline(true);
  await page.reload();
  await mnistLoaded(page, '70,000');
});

test('once visited, the site works without network', async ({ newPage }) => {
  const page = await newPage({ site: 'plain', serviceWorkers: true, expectedErrors: FAILED_REQUESTS });
  await page.goto('./');
  await page.waitForFunction(() => crossOriginIsolated);
  await mnistLoaded(page, '70,000');
  await page.context().setOffline(true);
  await page.reload();
  expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
  await mnistLoaded(page, '70,000');
  const other = page.getByRole('button', { name: 'Use drawn digits' });
  await other.click();
  await dataStatus(page).getByText('Drawn digits · drawing').waitFor();
});
