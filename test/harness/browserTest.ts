import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
} from 'playwright';
import { expect, inject, test as base } from 'vitest';
import type { Sites } from './browserSetup.ts';

export interface NewPageOptions {
  readonly width?: number;
  readonly height?: number;
  readonly colorScheme?: 'light' | 'dark';
  readonly reducedMotion?: 'reduce' | 'no-preference';
  readonly deviceScaleFactor?: number;
  /** A touch screen, and no mouse. */
  readonly touch?: boolean;
  /** Which site, that of few digits unless it is said; `page.goto('./')` opens its page. */
  readonly site?: keyof Sites;
  /** Off unless wanted: a service worker keeps the whole site for every new page, and answers in the place of `page.route`. */
  readonly serviceWorkers?: boolean;
  /** Errors on the console that the test brings about itself. */
  readonly expectedErrors?: RegExp;
  /** Anything else that Playwright's contexts know. */
  readonly context?: BrowserContextOptions;
}

interface BrowserFixtures {
  readonly browser: Browser;
  /**
   * Opens a blank page in a context of its own, which ends with the test. An error on its console, or one that nobody
   * caught, fails the test.
   */
  readonly newPage: (options?: NewPageOptions) => Promise<Page>;
}

/** Vitest's `test` with the fixtures of browser tests. */
export const test = base.extend<BrowserFixtures>({
  browser: [
    // eslint-disable-next-line no-empty-pattern -- vitest reads the names of fixtures from this pattern
    async ({}, use) => {
      const browser = await chromium.connect(inject('chromium'));
      await use(browser);
      await browser.close();
    },
    { scope: 'file' },
  ],
  newPage: async ({ browser }, use) => {
    const contexts: BrowserContext[] = [];
    const errors: string[] = [];
    await use(async (options = {}) => {
      const context = await browser.newContext(contextOptions(options));
      contexts.push(context);
      context.on('weberror', (error) => errors.push(error.error().stack ?? String(error.error())));
      context.on('console', (message) => {
        const isExpected = options.expectedErrors?.test(message.text()) ?? false;
        if (message.type() === 'error' && !isExpected)
          errors.push(`${message.text()} (${message.location().url})`);
      });
      const page = await context.newPage();
      page.on('crash', () => errors.push('The page has crashed.'));
      return page;
    });
    await Promise.all(contexts.map((context) => context.close()));
    expect(errors, 'errors on the console').toEqual([]);
  },
});

function contextOptions(options: NewPageOptions): BrowserContextOptions {
  const { width = 1280, height = 800, site = 'few', touch = false } = options;
  return {
    baseURL: inject('sites')[site],
    viewport: { width, height },
    colorScheme: options.colorScheme ?? 'light',
    reducedMotion: options.reducedMotion ?? 'no-preference',
    deviceScaleFactor: options.deviceScaleFactor ?? 1,
    hasTouch: touch,
    isMobile: touch,
    serviceWorkers: options.serviceWorkers ? 'allow' : 'block',
    ...options.context,
  };
}
