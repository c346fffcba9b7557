import { describe, expect } from 'vitest';
import { test } from '../harness/browserTest.ts';
import {
  answerWith,
  dataStatus,
  FAILED_REQUESTS,
  fileOf,
  IMAGES,
  mnistLoaded,
  recoverFrom,
  type Fault,
} from './mnistFaults.ts';

/** One that the network tells of, and one that only the file does; `test/long` has the others. */
const FAULTS: readonly Fault[] = [
  [
    'the file is missing',
    (route) => route.fulfill({ status: 404 }),
    /the server answered 404: this site was built without that file\./,
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
];

describe('MNIST', () => {
  test.concurrent.for(FAULTS)(
    '%s: the page says so, and all is well after "Try again"',
    async (fault, { newPage }) => recoverFrom(fault, await newPage({ expectedErrors: FAILED_REQUESTS })),
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
