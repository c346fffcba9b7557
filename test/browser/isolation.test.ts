import type { Page } from 'playwright';
import { describe, expect, inject } from 'vitest';
import { test } from '../harness/browserTest.ts';
import { countLoads, isIsolated, openIsolated, workerInControl } from './isolatedPage.ts';

async function digitsLoaded(page: Page): Promise<void> {
  await page.getByRole('status', { name: 'Data' }).getByText('· 70,000 digits').waitFor();
}

describe('in a folder of a host that sends no headers', () => {
  test('the page isolates itself by being loaded once more', async ({ newPage }) => {
    const page = await newPage({ site: 'plain', serviceWorkers: true });
    const loads = countLoads(page);
    await openIsolated(page);
    await page.getByRole('navigation', { name: 'Pages' }).waitFor();
    expect(loads()).toBe(2);
    const { pathname } = new URL(page.url());
    expect(pathname).toBe(new URL(inject('sites').plain).pathname);
  });

  test('without service workers the page works, not isolated', async ({ newPage }) => {
    const page = await newPage({ site: 'plain' });
    const loads = countLoads(page);
    await page.goto('./');
    await digitsLoaded(page);
    expect(await page.evaluate(isIsolated)).toBe(false);
    expect(loads()).toBe(1);
  });
});

test('on a host that sends the headers the page is loaded once', async ({ newPage }) => {
  const page = await newPage({ site: 'shipped', serviceWorkers: true });
  const loads = countLoads(page);
  await page.goto('./');
  await workerInControl(page);
  expect(await page.evaluate(isIsolated)).toBe(true);
  expect(loads()).toBe(1);
});

test.for(['shipped', 'plain'] as const)(
  '%s: what belongs to the site is there',
  async (site, { newPage }) => {
    const page = await newPage({ site });
    const textAt = async (path: string): Promise<string> => (await page.request.get(path)).text();
    expect(await textAt('./robots.txt')).toMatch(/^User-agent: \*/);
    expect(await textAt('./licenses.txt')).toMatch(/@tensorflow\/tfjs-core [\d.]+ \(Apache-2\.0\)/);
    expect(await textAt('./service-worker.js')).not.toMatch(/SITE_SHELL|SITE_BUILD/);
    expect(await textAt('./icon.svg')).toMatch(/^<svg /);
  },
);
