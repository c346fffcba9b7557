import axe from 'axe-core';
import type { Page } from 'playwright';
import { expect } from 'vitest';

/** Fails where axe finds anything on the page, as it is now; the message says which rule, where and how to mend it. */
export async function expectAccessible(page: Page): Promise<void> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const violations = await page.evaluate(async () => {
    const result = await window.axe.run();
    return result.violations.map(({ id, help, nodes }) => ({
      id,
      help,
      nodes: nodes.map(({ html }) => html),
    }));
  });
  expect(violations, 'violations that axe found').toEqual([]);
}

declare global {
  interface Window {
    /** There once `expectAccessible` has put it into the page. */
    readonly axe: typeof axe;
  }
}
