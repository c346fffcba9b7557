import type { Locator, Page } from 'playwright';
import { describe, expect } from 'vitest';
import { expectAccessible } from '../harness/accessibility.ts';
import { test, type VisitOptions } from '../harness/browserTest.ts';
import { FEW_DIGITS } from '../site/dataSets.ts';

/** Two short runs, whose networks still get many digits wrong. */
const LINK = '#/compare?epochs=1&training_digits=1000&batch_size=50';
const TEST_DIGITS = FEW_DIGITS.test;

type Visit = (link: string, options?: VisitOptions) => Promise<Page>;

/** Visits the Compare page with a twin run that was trained to its end; the first visit trains it. */
async function visitTwin(visit: Visit, options?: VisitOptions): Promise<Page> {
  const page = await visit(LINK, options);
  await page
    .getByRole('status', { name: 'Data' })
    .getByText(/· 7,000 digits/)
    .waitFor();
  if ((await page.getByRole('table', { name: 'Runs', exact: true }).count()) === 0) {
    await page.getByRole('button', { name: 'Train cropped and classic' }).click();
  }
  await region(page, 'Is it real?').getByRole('table', { name: 'Seed by seed' }).waitFor({ timeout: 50_000 });
  return page;
}

function region(page: Page, name: string): Locator {
  return page.getByRole('region', { name, exact: true });
}

/** How many of the test digits a run gets right, from the table of runs. */
async function correctOf(page: Page, run: string): Promise<number> {
  const table = page.getByRole('table', { name: 'Runs' });
  const headers = await table.getByRole('columnheader').allInnerTexts();
  const column = headers.findIndex((text) => text.startsWith('Test accuracy'));
  const row = table.getByRole('row').filter({ has: page.getByRole('rowheader', { name: run }) });
  // The row's header is its first cell.
  const text = await row
    .getByRole('cell')
    .nth(column - 1)
    .innerText();
  return Math.round((Number.parseFloat(text) / 100) * TEST_DIGITS);
}

/** The number before "digits" in a heading of the flipped digits. */
async function headed(page: Page, title: string): Promise<number> {
  const heading = page.getByRole('heading', { name: `Only ${title} is right` });
  return Number(/([\d,]+) digits?$/.exec(await heading.innerText())?.[1]?.replace(',', ''));
}

describe('the answers to the test digits', () => {
  test('agree with the test accuracies, in all panels', async ({ visit }) => {
    const page = await visitTwin(visit);
    const [cropped, classic] = [await correctOf(page, 'Cropped'), await correctOf(page, 'Classic')];
    const [won, lost] = [await headed(page, 'Cropped'), await headed(page, 'Classic')];
    expect(won).toBeGreaterThan(0);
    expect(won - lost).toBe(cropped - classic);

    const seeds = region(page, 'Is it real?').getByRole('table', { name: 'Seed by seed' });
    const cells = await seeds.getByRole('cell').allInnerTexts();
    expect(cells.slice(0, 2)).toEqual([String(won), String(lost)]);
    await region(page, 'Is it real?').getByText(`${won} digits won, ${lost} lost against Classic`).waitFor();

    const matrix = region(page, 'Confusion').getByRole('grid', { name: 'Confusion matrix: Cropped' });
    expect(await diagonal(matrix)).toBe(cropped);
    await region(page, 'Confusion').getByRole('radio', { name: 'Classic' }).check();
    const other = region(page, 'Confusion').getByRole('grid', { name: 'Confusion matrix: Classic' });
    await other.waitFor();
    expect(await diagonal(other)).toBe(classic);
    await region(page, 'Confusion').getByRole('radio', { name: 'Difference' }).check();
    const difference = region(page, 'Confusion').getByRole('grid', {
      name: 'Confusion matrix: Cropped − Classic',
    });
    await difference.waitFor();
    expect(await diagonal(difference)).toBe(won - lost);
  });

  test('exchange network and baseline, and show as many digits as are asked for', async ({ visit }) => {
    const page = await visitTwin(visit);
    const [won, lost] = [await headed(page, 'Cropped'), await headed(page, 'Classic')];
    await page.getByRole('combobox', { name: 'Network' }).selectOption({ label: 'Classic' });
    await expect
      .poll(() => page.getByRole('combobox', { name: 'Baseline' }).inputValue())
      .not.toBe(await page.getByRole('combobox', { name: 'Network' }).inputValue());
    await region(page, 'Is it real?')
      .getByText(`${digits(lost)} won, ${won} lost against Cropped`)
      .waitFor();
    const list = page.getByRole('list', { name: 'Only Cropped is right' });
    const tiles = list.getByRole('button');
    await expect.poll(() => tiles.count()).toBe(Math.min(24, won));
    const more = page.getByRole('button', { name: /^Show more .*Only Cropped is right/ });
    await more.press('Enter');
    await expect.poll(() => tiles.count()).toBe(Math.min(48, won));
    expect(new Set(await tiles.allTextContents()).size).toBe(Math.min(48, won));
  });

  test('take a digit to the Crop page, by keyboard', async ({ visit }) => {
    const page = await visitTwin(visit);
    const tile = page.getByRole('list', { name: 'Only Cropped is right' }).getByRole('button').first();
    const [, label, number] =
      /^Label (\d), test digit #(\d+)\s*Cropped says ✓ \1 /.exec((await tile.textContent()) ?? '') ?? [];
    expect(label).toBeDefined();
    await tile.press('Enter');
    await page.getByRole('img', { name: 'Input digit' }).waitFor();
    await expect.poll(() => page.getByRole('spinbutton', { name: 'Digit number' }).inputValue()).toBe(number);
    expect(await page.getByRole('radio', { name: 'Test', exact: true }).isChecked()).toBe(true);
    await expect.poll(() => page.url()).toContain(`digit=test-${number}`);

    // Who comes back goes on where the page was left.
    await page.goBack();
    const isBack = (): Promise<boolean> =>
      tile.evaluate((element) => {
        const { top, bottom } = element.getBoundingClientRect();
        return element === document.activeElement && top >= 0 && bottom <= innerHeight;
      });
    await expect.poll(isBack).toBe(true);
    await expect.poll(() => tile.textContent()).toContain(`#${number}`);
  });

  test('are all there in print', async ({ visit }) => {
    const page = await visitTwin(visit, { height: 400 });
    const last = page.getByRole('list', { name: 'Only Classic is right' }).locator('img').last();
    const isDrawn = (): Promise<boolean> =>
      last.evaluate((image) => image.checkVisibility({ contentVisibilityAuto: true }));
    await expect.poll(isDrawn).toBe(false);
    await page.emulateMedia({ media: 'print' });
    await expect.poll(isDrawn).toBe(true);
  });

  test('show the digits behind a cell of the confusion matrix', async ({ visit }) => {
    const page = await visitTwin(visit);
    const panel = region(page, 'Confusion');
    await panel.getByRole('heading', { name: 'The most confident mistakes of Cropped' }).waitFor();
    const wrong = panel.getByRole('button', { name: /of label \d answered \d$/ });
    const names = await wrong.evaluateAll((cells) =>
      cells.map((cell) => cell.getAttribute('aria-label') ?? ''),
    );
    const name = names.find((text) => !/label (\d) answered \1$/.test(text)) ?? '';
    const [, count, label, answer] = /^(\d+) of label (\d) answered (\d)$/.exec(name) ?? [];
    const cell = panel.getByRole('button', { name, exact: true });
    await cell.press('Enter');
    await expect.poll(() => cell.getAttribute('aria-pressed')).toBe('true');
    const tiles = panel.getByRole('list', { name: `Label ${label}, answered ${answer}` }).getByRole('button');
    await expect.poll(() => tiles.count()).toBe(Math.min(24, Number(count)));
    expect(await tiles.first().textContent()).toMatch(
      new RegExp(`^Label ${label}, .*Cropped says ✗ ${answer} `),
    );
    await panel.getByRole('button', { name: 'Back to the most confident mistakes' }).click();
    await panel.getByRole('heading', { name: 'The most confident mistakes of Cropped' }).waitFor();
  });

  test('stand in a grid of one Tab stop, in which arrow keys move', async ({ visit }) => {
    const page = await visitTwin(visit);
    const grid = region(page, 'Confusion').getByRole('grid');
    const focused = (): Promise<string | null> =>
      grid.evaluate((element) => {
        const place = document.activeElement?.closest('[role="grid"] td');
        return element.contains(document.activeElement) && place
          ? `${place.closest('tr')?.rowIndex} ${(place as HTMLTableCellElement).cellIndex}`
          : null;
      });
    await region(page, 'Confusion').getByRole('radio', { name: 'Cropped' }).focus();
    await page.keyboard.press('Tab');
    await expect.poll(focused).toBe('1 1');
    for (const [key, place] of [
      ['ArrowRight', '1 2'],
      ['ArrowDown', '2 2'],
      ['End', '2 11'],
      ['Control+End', '10 11'],
      ['ArrowDown', '10 11'],
      ['Control+Home', '1 1'],
    ] as const) {
      await page.keyboard.press(key);
      expect(await focused(), key).toBe(place);
    }
    await page.keyboard.press('Enter');
    await region(page, 'Confusion').getByRole('heading', { name: 'Label 0, answered 0' }).waitFor();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Tab');
    expect(await focused()).toBeNull();
    await page.keyboard.press('Shift+Tab');
    expect(await focused()).toBe('1 2');
  });

  const LOOKS: readonly VisitOptions[] = [
    { width: 1440, height: 900, colorScheme: 'light' },
    { width: 360, height: 740, colorScheme: 'dark' },
  ];
  for (const look of LOOKS) {
    test(`are accessible, ${look.width} pixels wide, ${look.colorScheme}`, async ({ visit }) => {
      const page = await visitTwin(visit, look);
      await expectAccessible(page);
      await region(page, 'Confusion').getByRole('radio', { name: 'Difference' }).check();
      await region(page, 'Confusion').getByRole('grid', { name: /−/ }).waitFor();
      await expectAccessible(page);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow, 'pixels that the page is too wide').toBeLessThanOrEqual(0);
    });
  }
});

/** The sum of the counts on the diagonal. */
async function diagonal(matrix: Locator): Promise<number> {
  const rows = await matrix.getByRole('row').allInnerTexts();
  return rows.slice(1).reduce((sum, row) => {
    const [label, ...cells] = row.split(/\s+/);
    return sum + Number(cells[Number(label)]?.replace(',', '').replace('−', '-'));
  }, 0);
}

function digits(count: number): string {
  return count === 1 ? '1 digit' : `${count} digits`;
}
