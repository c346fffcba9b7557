import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright';
import { CHROMIUM_ARGUMENTS } from '../../scripts/chromium.ts';
import { expect, inject, test as base } from 'vitest';
import type { Sites } from './browserSetup.ts';
import { visitPage, type Look } from './visitPage.ts';

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

/** Which of a file's own pages to visit, and how to look at it. */
export interface VisitOptions extends Look, Pick<NewPageOptions, 'site' | 'touch'> {}

interface BrowserFixtures {
  readonly browser: Browser;
  /** The file's own pages, by their kind. */
  readonly ownPages: Map<string, OwnPage>;
  /**
   * Opens a blank page in a context of its own, which ends with the test. An error on its console, or one that nobody
   * caught, fails the test.
   */
  readonly newPage: (options?: NewPageOptions) => Promise<Page>;
  /**
   * Follows a link on a page that the tests of a file share, one for each site with a mouse and one with a finger: loading it
   * would take longer than most tests. What a link does not say stays as it was: runs, undo, what the browser keeps. An error
   * on its console fails the test, and a test that fails leaves its page to nobody.
   */
  readonly visit: (link: string, options?: VisitOptions) => Promise<Page>;
}

/** A page, and the errors on its console. */
interface OwnPage {
  readonly page: Page;
  readonly errors: string[];
}

/** Vitest's `test` with the fixtures of browser tests. */
export const test = base.extend<BrowserFixtures>({
  browser: [
    // eslint-disable-next-line no-empty-pattern -- vitest reads the names of fixtures from this pattern
    async ({}, use) => {
      const browser = await chromium.launch({
        executablePath: inject('chromium'),
        args: [...CHROMIUM_ARGUMENTS],
      });
      await use(browser);
      await browser.close();
    },
    { scope: 'worker' },
  ],
  newPage: async ({ browser }, use) => {
    const opened: OwnPage[] = [];
    await use(async (options) => {
      const own = await openPage(browser, options);
      opened.push(own);
      return own.page;
    });
    await Promise.all(opened.map(({ page }) => page.context().close()));
    expect(
      opened.flatMap(({ errors }) => errors),
      'errors on the console',
    ).toEqual([]);
  },
  ownPages: [
    // eslint-disable-next-line no-empty-pattern -- vitest reads the names of fixtures from this pattern
    async ({}, use) => use(new Map()),
    { scope: 'file' },
  ],
  visit: async ({ browser, ownPages, onTestFailed }, use) => {
    const visited = new Map<string, OwnPage>();
    onTestFailed(() => {
      for (const [kind, { page }] of visited) {
        ownPages.delete(kind);
        void page.context().close();
      }
    });
    await use(async (link, { site = 'few', touch = false, ...look } = {}) => {
      const kind = `${site} ${touch}`;
      const own = ownPages.get(kind) ?? (await openPage(browser, { site, touch }));
      ownPages.set(kind, own);
      visited.set(kind, own);
      await visitPage(own.page, link, look);
      return own.page;
    });
    const errors = [...visited.values()].flatMap((own) => own.errors.splice(0));
    expect(errors, 'errors on the console').toEqual([]);
  },
});

async function openPage(browser: Browser, options: NewPageOptions = {}): Promise<OwnPage> {
  const context = await browser.newContext(contextOptions(options));
  const errors: string[] = [];
  context.on('weberror', (error) => errors.push(error.error().stack ?? String(error.error())));
  context.on('console', (message) => {
    const isExpected = options.expectedErrors?.test(message.text()) ?? false;
    if (message.type() === 'error' && !isExpected)
      errors.push(`${message.text()} (${message.location().url})`);
  });
  const page = await context.newPage();
  page.on('crash', () => errors.push('The page has crashed.'));
  return { page, errors };
}

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
