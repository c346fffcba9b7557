import { describe, expect } from 'vitest';
import { countLoads, isIsolated, openIsolated } from '../../browser/isolatedPage.ts';
import { test } from '../../harness/browserTest.ts';

describe('in a folder of a host that sends no headers', () => {
  test('it stays isolated on later visits, without more loading', async ({ newPage }) => {
    const page = await newPage({ site: 'plain', serviceWorkers: true });
    await openIsolated(page);
    const loads = countLoads(page);
    await page.reload();
    expect(await page.evaluate(isIsolated)).toBe(true);
    await page.goto('./index.html');
    expect(await page.evaluate(isIsolated)).toBe(true);
    expect(loads()).toBe(2);
  });

  test('it finds its way back after a reload that passes by the service worker', async ({ newPage }) => {
    const page = await newPage({ site: 'plain', serviceWorkers: true });
    await openIsolated(page);
    const loads = countLoads(page);
    const protocol = await page.context().newCDPSession(page);
    await protocol.send('Page.reload', { ignoreCache: true });
    await expect.poll(loads, { timeout: 20_000 }).toBe(2);
    expect(await page.evaluate(isIsolated)).toBe(true);
  });
});
