import type { Page } from 'playwright';

/** How a page is looked at. */
export interface Look {
  readonly width?: number;
  readonly height?: number;
  readonly colorScheme?: 'light' | 'dark';
}

/** Pages that prepare nothing: whichever of them the link does not lead to is gone through on the way. */
const WAYPOINTS = ['#/1d-2d-3d', '#/crop'] as const;

/**
 * Follows `link`, such as `#/crop?cropping=5`, on a page that may already show some page of the site, and brings it to the state
 * in which a load would show it, as far as links say it: components are mounted anew, the mouse, the focus and the
 * scrollbars are where they begin.
 */
export async function visitPage(
  page: Page,
  link: string,
  { width = 1280, height = 800, colorScheme = 'light' }: Look = {},
): Promise<void> {
  await page.setViewportSize({ width, height });
  await page.emulateMedia({ media: 'screen', colorScheme, reducedMotion: 'no-preference' });
  if (page.url() === 'about:blank') {
    await page.goto(`./${link}`);
    return;
  }
  const waypoint = WAYPOINTS.find((hash) => pathOf(hash) !== pathOf(link)) ?? '#/crop';
  await page.mouse.move(0, 0);
  await follow(page, waypoint);
  await follow(page, link);
  await page.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    scrollTo(0, 0);
  });
}

async function follow(page: Page, link: string): Promise<void> {
  await page.evaluate((hash) => (location.hash = hash), link);
  await page
    .getByRole('navigation', { name: 'Pages' })
    .locator(`a[aria-current=page][href^="${pathOf(link)}"]`)
    .waitFor();
}

/** What a link says before its settings. */
function pathOf(link: string): string {
  return link.split('?')[0] ?? link;
}
