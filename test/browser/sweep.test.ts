import { text } from 'node:stream/consumers';
import type { Locator, Page } from 'playwright';
import { describe, expect } from 'vitest';
import { expectAccessible } from '../harness/accessibility.ts';
import { test } from '../harness/browserTest.ts';
import { readCsv } from '../harness/readCsv.ts';

/** One small epoch a run. */
const LINK = './#/compare?epochs=1&training_digits=1000&batch_size=100';

async function openCompare(page: Page): Promise<void> {
  await page.goto(LINK);
  await page
    .getByRole('status', { name: 'Data' })
    .getByText(/· 7,000 digits/)
    .waitFor();
}

function rows(page: Page): Promise<number> {
  return page.getByRole('table', { name: 'Runs' }).locator('tbody tr').count();
}

async function download(page: Page, button: string): Promise<string> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button, exact: true }).click(),
  ]);
  return text(await file.createReadStream());
}

describe('a sweep', () => {
  test('tells its time, runs through, and gives its runs as files that can be read back', async ({
    newPage,
  }) => {
    const page = await newPage();
    await openCompare(page);
    await page.getByRole('button', { name: 'Sweep', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Start the sweep' }).click();
    const table = page.getByRole('table', { name: 'Runs' });
    await table.waitFor();
    const planned = await rows(page);
    expect(planned).toBeGreaterThan(2);
    await expect
      .poll(() => table.getByText(/\d\d\.\d\d %/).count(), { timeout: 60_000 })
      .toBeGreaterThanOrEqual(planned);

    const csv = await download(page, 'Export as CSV');
    expect(csv.split('\r\n')).toHaveLength(planned + 2);
    expect(csv).toMatch(/^run,cropping,/);
    const json = await download(page, 'Export');

    const other = await newPage();
    await openCompare(other);
    const importFile = (name: string, text: string): Promise<void> =>
      other
        .getByLabel('File with runs')
        .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
    await importFile('shopping.json', '{"milk": 2}');
    await other.getByRole('alert').filter({ hasText: 'does not hold runs' }).waitFor();
    await importFile('runs.json', json);
    await other.getByText(`Runs added: ${planned}; here already: 0.`).waitFor();
    await expect.poll(() => rows(other)).toBe(planned);
  });

  test('survives a pause, a removed entry and hidden runs, and its table says what the page says', async ({
    newPage,
  }) => {
    const page = await newPage();
    await openCompare(page);
    await startList(page, ['5', '0', '(2, 0)', '9', '1'], 1);
    const going = page
      .getByRole('table', { name: 'Runs', exact: true })
      .getByText(/(?<!paused, )epoch \d of 1|is prepared|is tested/);
    await going.first().waitFor();
    await button(page, 'Pause').click();
    await button(page, 'Resume').waitFor();
    const waiting = page.getByRole('list', { name: 'Waiting runs' }).getByRole('listitem');
    const count = await waiting.count();
    expect(count).toBeGreaterThan(1);
    await button(page, 'Remove Crop 1 from the queue').click();
    await expect.poll(() => waiting.count()).toBe(count - 1);
    // Whether the pause falls into a run or between two: none goes on, and none begins.
    await expect.poll(() => going.count()).toBe(0);
    const tested = await testedCount(page);
    await page.waitForTimeout(300);
    expect([await going.count(), await testedCount(page)]).toEqual([0, tested]);
    expect(await waiting.count()).toBe(count - 1);
    await button(page, 'Resume').click();
    await untilTested(page, 4);

    const records = readCsv(await download(page, 'Export as CSV'));
    expect(records.map(({ run, cropping, seed }) => [run, cropping, seed])).toEqual([
      ['Crop 5', '((5, 5), (5, 5))', '1'],
      ['Classic', '((0, 0), (0, 0))', '1'],
      ['Crop (2, 0)', '((2, 2), (0, 0))', '1'],
      ['Crop 9', '((9, 9), (9, 9))', '1'],
    ]);
    const shown = await figures(page, 'Test accuracy');
    expect(records.map((record) => `${(100 * Number(record['test_accuracy'])).toFixed(2)} %`)).toEqual(shown);
    for (const { ink_lost, macs, seconds_per_epoch } of records) {
      expect(Number(ink_lost)).toBeGreaterThanOrEqual(0);
      expect(Number(macs)).toBeGreaterThan(1000);
      expect(Number(seconds_per_epoch)).toBeGreaterThan(0);
    }

    await expect.poll(() => mapRows(page).count()).toBe(4);
    const cursor = map(page).getByRole('slider', { name: 'Crop on the map' });
    await cursor.press('Home');
    // The cheapest crop cannot be beaten by one that costs no more.
    await expect
      .poll(() => cursor.getAttribute('aria-valuetext'))
      .toMatch(/^Crop 9: \d\d\.\d\d % of the test digits right, 111,104 MACs, on the frontier$/);
    await cursor.press('ArrowRight');
    await expect.poll(() => cursor.getAttribute('aria-valuetext')).toMatch(/^Crop 5: .* 887,296 MACs/);
    await map(page).getByRole('radio', { name: 'Ink lost' }).check();
    await map(page).getByRole('img', { name: 'Map of the test accuracy against Ink lost' }).waitFor();
    await cursor.press('Home');
    await expect
      .poll(() => cursor.getAttribute('aria-valuetext'))
      .toMatch(/^Classic: .* 0\.0 % of the ink lost/);
    await map(page).locator('[data-read="false"]').last().hover();
    await expect.poll(() => cursor.getAttribute('aria-valuetext')).toMatch(/^Crop 9: /);

    await button(page, 'Actions for Crop 9').click();
    await button(page, 'Hide in charts and statistics').click();
    await expect.poll(() => mapRows(page).count()).toBe(3);
    await page.getByText('1 hidden run is left out of charts and statistics.').waitFor();
    const rivals = page.getByRole('table', { name: 'All crops against Classic' }).locator('tbody tr');
    await expect.poll(() => rivals.count()).toBe(2);
  });

  test('averages the seeds of a crop in charts, map and statistics, unless a person wants them apart', async ({
    newPage,
  }) => {
    const page = await newPage({ width: 1440, height: 900 });
    await openCompare(page);
    await startList(page, ['0', '5'], 3);
    await untilTested(page, 6);
    const readings = page.getByRole('table', { name: 'Readings at the cursor' }).locator('tbody tr');
    await expect.poll(() => readings.count()).toBe(2);
    expect(await readings.allInnerTexts()).toEqual([
      expect.stringMatching(/^\s*Classic \(3 seeds\)\s+\d+\.\d\d ± \d+\.\d\d %/),
      expect.stringMatching(/^\s*Crop 5 \(3 seeds\)\s+\d+\.\d\d ± \d+\.\d\d %/),
    ]);
    await page
      .getByRole('region', { name: 'Accuracy' })
      .getByText(/bands: ± one standard/)
      .waitFor();
    await page.getByText(/^Crop 5, a mean of 3 seeds, gets \d+\.\d\d ± /).waitFor();
    await page.getByText(/^± is the standard deviation between seeds/).waitFor();
    await expect.poll(() => mapRows(page).count()).toBe(2);
    const cursor = map(page).getByRole('slider', { name: 'Crop on the map' });
    expect(await cursor.getAttribute('aria-valuetext')).toMatch(/ ± .*\(3 seeds\)/);

    const group = page.getByRole('switch', { name: 'Group seeds' });
    await group.uncheck();
    await expect.poll(() => readings.count()).toBe(6);
    await expect.poll(() => page.url()).toContain('group_seeds=off');
    await page.reload();
    await expect.poll(() => readings.count()).toBe(6);
    await group.check();
    await expect.poll(() => readings.count()).toBe(2);
    await map(page).getByText('Table of the map').click();
    await expectAccessibleMap(page);
    await page.setViewportSize({ width: 360, height: 740 });
    await page.emulateMedia({ colorScheme: 'dark' });
    await expectAccessibleMap(page);
  });
});

function button(page: Page, name: string): Locator {
  return page.getByRole('button', { name, exact: true });
}

function map(page: Page): Locator {
  return page.getByRole('region', { name: 'Map of the crops' });
}

/** The rows of the map's table, which is opened. */
function mapRows(page: Page): Locator {
  return page.getByRole('table', { name: 'Crops on the map' }).locator('tbody tr');
}

async function expectAccessibleMap(page: Page): Promise<void> {
  await mapRows(page).first().waitFor();
  await expectAccessible(page);
  const picture = map(page).getByRole('img', { name: /^Map of the test accuracy/ });
  const box = await picture.boundingBox();
  expect(box?.width).toBeGreaterThan(280);
  const scrolls = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(scrolls, 'pixels to scroll sideways').toBeLessThanOrEqual(0);
}

/** Starts a sweep over crops in Keras's notation. */
async function startList(page: Page, croppings: readonly string[], seeds: number): Promise<void> {
  await button(page, 'Sweep').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: 'A list' }).check();
  await dialog.getByRole('textbox', { name: 'Croppings' }).fill(croppings.join('\n'));
  await dialog.getByRole('spinbutton', { name: 'Number of seeds' }).fill(String(seeds));
  await dialog.getByRole('spinbutton', { name: 'Number of seeds' }).press('Tab');
  await dialog.getByRole('button', { name: 'Start the sweep' }).click();
}

/** The texts in a column of the table of runs, without the differences behind them. */
async function figures(page: Page, title: string): Promise<string[]> {
  const table = page.getByRole('table', { name: 'Runs', exact: true });
  const titles = await table.getByRole('columnheader').allInnerTexts();
  const column = titles.findIndex((text) => text.startsWith(title));
  const cells = await table.locator(`tbody tr > :nth-child(${column + 1})`).allInnerTexts();
  return cells.map((cell) => /^\S+ %/.exec(cell)?.[0] ?? '');
}

async function testedCount(page: Page): Promise<number> {
  return (await figures(page, 'Test accuracy')).filter((cell) => cell !== '').length;
}

/** Waits until so many runs are tested, and opens the table of the map. */
async function untilTested(page: Page, count: number): Promise<void> {
  await expect.poll(() => testedCount(page), { timeout: 50_000 }).toBe(count);
  await map(page).getByText('Table of the map').click();
}
