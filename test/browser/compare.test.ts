import type { Locator, Page } from 'playwright';
import { describe, expect } from 'vitest';
import { expectAccessible } from '../harness/accessibility.ts';
import { test } from '../harness/browserTest.ts';
import { keptRuns } from '../harness/keptRuns.ts';

/** A twin run of a few seconds. */
const SHORT = '#/compare?epochs=2&training_digits=1000&batch_size=100';

async function openCompare(page: Page, link = SHORT): Promise<void> {
  await page.goto(`./${link}`);
  await untilReady(page);
}

async function untilReady(page: Page): Promise<void> {
  await page
    .getByRole('status', { name: 'Data' })
    .getByText(/· 7,000 digits/)
    .waitFor();
}

function table(page: Page): Locator {
  return page.getByRole('table', { name: 'Runs', exact: true });
}

/** The texts of the table's column `number`, from 1 on. */
function column(page: Page, number: number): Promise<string[]> {
  return table(page).locator(`tbody tr > :nth-child(${number})`).allInnerTexts();
}

async function names(page: Page): Promise<string[]> {
  return table(page).locator('tbody th strong').allInnerTexts();
}

function button(page: Page, name: string): Locator {
  return page.getByRole('button', { name, exact: true });
}

/** How many finished runs the browser keeps. */
async function finishedInBrowser(page: Page): Promise<number> {
  const runs = await keptRuns<{ phase: string }>(page);
  return runs.filter(({ phase }) => phase === 'finished').length;
}

/** Opens a run's menu and takes one of its entries. */
async function choose(page: Page, run: string, action: string): Promise<void> {
  await button(page, `Actions for ${run}`).click();
  await button(page, action).click();
}

async function untilOver(page: Page, count: number): Promise<void> {
  await expect
    .poll(async () => (await column(page, 7)).filter((text) => /\d %/.test(text)).length, { timeout: 60_000 })
    .toBe(count);
  await page.getByRole('group', { name: 'All runs' }).waitFor({ state: 'detached' });
}

async function trainTwin(page: Page): Promise<void> {
  await button(page, 'Train cropped and classic').click();
  await untilOver(page, 2);
}

describe('the Compare page', () => {
  test('trains cropped and classic together, sorts by keyboard and keeps both through a reload', async ({
    newPage,
  }) => {
    const page = await newPage();
    await openCompare(page);
    await trainTwin(page);
    expect(await names(page)).toEqual(['Classic', 'Cropped']);
    expect((await column(page, 3)).join()).toBe('28 × 28,18 × 18');
    expect((await column(page, 4))[1]).toMatch(/^169,098\s−61 %$/);
    const region = page.getByRole('region', { name: 'Runs', exact: true });
    await region.getByText(/Only the cropping differs/).waitFor();
    await page.getByText(/Cropped gets \d\d\.\d\d % of the test digits right, Classic/).waitFor();

    const sort = table(page).getByRole('button', { name: 'Parameters' });
    const header = table(page).getByRole('columnheader', { name: 'Parameters' });
    await sort.press('Enter');
    await expect.poll(() => header.getAttribute('aria-sort')).toBe('ascending');
    expect(await names(page)).toEqual(['Cropped', 'Classic']);
    await sort.press('Enter');
    await expect.poll(() => header.getAttribute('aria-sort')).toBe('descending');
    expect(await names(page)).toEqual(['Classic', 'Cropped']);
    await sort.press('Enter');
    await expect.poll(() => header.getAttribute('aria-sort')).toBeNull();

    const figures = await column(page, 7);
    await expect.poll(() => finishedInBrowser(page)).toBe(2);
    await page.reload();
    await expect.poll(() => column(page, 7)).toEqual(figures);
  });

  test('reads all curves at one step, by arrow keys and by mouse', async ({ visit }) => {
    const page = await visit(SHORT);
    await untilReady(page);
    await trainTwin(page);
    const cursor = page.getByRole('slider', { name: 'Cursor' });
    const rows = page.getByRole('table', { name: 'Readings at the cursor' }).locator('tbody tr');
    const atTheEnd = await rows.allInnerTexts();
    expect(atTheEnd).toHaveLength(2);
    await cursor.press('Home');
    await expect.poll(() => cursor.getAttribute('aria-valuetext')).toBe('epoch 0.00, step 0');
    expect((await rows.first().innerText()).split('\t')[1]).toBe('—');
    await cursor.press('ArrowRight');
    await expect.poll(() => cursor.getAttribute('aria-valuetext')).toBe('epoch 0.01, step 0');
    await cursor.press('End');
    await expect.poll(() => rows.allInnerTexts()).toEqual(atTheEnd);
    await page.getByRole('img', { name: 'Chart of the loss of all runs' }).hover();
    await expect.poll(() => cursor.getAttribute('aria-valuetext')).toMatch(/^epoch (0\.9|1\.0)/);
  });

  test('renames, hides, removes with undo, repeats and loads a run', async ({ newPage }) => {
    const page = await newPage();
    await openCompare(page);
    await trainTwin(page);
    await choose(page, 'Cropped', 'Rename');
    const field = page.getByRole('textbox', { name: 'Name of Cropped' });
    await field.fill('Tight');
    await field.press('Enter');
    await expect.poll(() => names(page)).toEqual(['Classic', 'Tight']);

    const readings = page.getByRole('table', { name: 'Readings at the cursor' }).locator('tbody tr');
    await choose(page, 'Tight', 'Hide in charts and statistics');
    await expect.poll(() => readings.count()).toBe(1);
    await choose(page, 'Tight', 'Show in charts and statistics');
    await expect.poll(() => readings.count()).toBe(2);

    await choose(page, 'Classic', 'Remove');
    await expect.poll(() => names(page)).toEqual(['Tight']);
    await button(page, 'Undo').click();
    await expect.poll(() => names(page)).toEqual(['Classic', 'Tight']);

    await choose(page, 'Tight', 'Repeat with another seed');
    await untilOver(page, 3);
    expect(await names(page)).toEqual(['Classic', 'Tight', 'Tight · seed 2']);

    await choose(page, 'Tight · seed 2', 'Load settings into the page');
    await expect.poll(() => page.url()).toContain('seed=2');
  });

  test('keeps the keyboard’s place when a run is removed, put back and stopped', async ({ newPage }) => {
    const page = await newPage();
    await openCompare(page, '#/compare?epochs=200&training_digits=5000&batch_size=100');
    const focused = (): Promise<string | null> =>
      page.evaluate(() => {
        const { activeElement } = document;
        return activeElement && (activeElement.getAttribute('aria-label') ?? activeElement.textContent);
      });
    await button(page, 'Train cropped and classic').press('Enter');
    await page
      .getByText(/epoch \d+ of 200/)
      .first()
      .waitFor();
    const remove = async (run: string): Promise<void> => {
      await button(page, `Actions for ${run}`).press('Enter');
      await button(page, 'Remove').press('Enter');
      await expect.poll(() => names(page)).not.toContain(run);
      expect(await focused()).toBe('Undo');
    };
    await remove('Classic');
    await page.keyboard.press('Enter');
    await expect.poll(focused).toBe('Actions for Classic');

    await button(page, 'Stop').press('Enter');
    await expect.poll(() => page.getByText(/stopped, epoch/).count()).toBe(2);
    expect(await focused()).toBe('Train cropped and classic');

    await remove('Classic');
    await remove('Cropped');
    await page.keyboard.press('Enter');
    await expect.poll(focused).toBe('Actions for Cropped');
  });

  test('adds a typed crop, and refuses one with Keras’s own message', async ({ newPage }) => {
    const page = await newPage();
    await openCompare(page);
    await button(page, 'Add crop').click();
    const argument = page.getByRole('textbox', { name: 'Cropping argument' });
    await argument.fill('(14, 0)');
    await argument.press('Enter');
    await page.getByRole('dialog').getByRole('alert').waitFor();
    await argument.fill('((2, 3), (7, 6))');
    await argument.press('Enter');
    await expect.poll(() => column(page, 2)).toEqual(['((2, 3), (7, 6))']);
    await untilOver(page, 1);
  });

  test('pauses, steps and stops all runs', async ({ newPage }) => {
    const page = await newPage();
    await openCompare(page, '#/compare?epochs=200&training_digits=5000&batch_size=100');
    await button(page, 'Train cropped and classic').click();
    await page
      .getByText(/epoch \d+ of 200/)
      .first()
      .waitFor();
    await button(page, 'Pause').click();
    await expect.poll(() => page.getByText(/paused, epoch/).count()).toBe(2);
    await button(page, 'Step').click();
    await button(page, 'Stop').click();
    await expect.poll(() => page.getByText(/stopped, epoch/).count()).toBe(2);
  });

  for (const [width, colorScheme] of [
    [360, 'light'],
    [1440, 'dark'],
  ] as const) {
    test(`axe finds nothing after a twin run at ${width} px, ${colorScheme}`, async ({ visit }) => {
      const page = await visit(SHORT, { width, height: 900, colorScheme });
      await untilReady(page);
      if ((await table(page).count()) === 0) await trainTwin(page);
      await expectAccessible(page);
      const scrolls = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(scrolls, 'pixels to scroll sideways').toBeLessThanOrEqual(0);
    });
  }
});
