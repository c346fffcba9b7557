import { describe, expect } from 'vitest';
import { MNIST_FILES } from '../../../src/digits/mnistFiles.ts';
import {
  answerWith,
  FAILED_REQUESTS,
  fileOf,
  IMAGES,
  mnistLoaded,
  POLLING,
  recoverFrom,
  type Fault,
} from '../../browser/mnistFaults.ts';
import { test } from '../../harness/browserTest.ts';

const FAULTS: readonly Fault[] = [
  [
    'the network is cut',
    (route) => route.abort('internetdisconnected'),
    /could not be fetched .+ Is the network there\?/,
  ],
  [
    'the host answers with its page',
    (route) => answerWith(route, '<!doctype html><title>Home</title>', 'text/html'),
    /the server answered with a web page; this site was built without that file\./,
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
    async (fault, { newPage }) => recoverFrom(fault, await newPage({ expectedErrors: FAILED_REQUESTS })),
  );
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
