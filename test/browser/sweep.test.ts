import { text } from 'node:stream/consumers';
import type { Page } from 'playwright';
import { describe, expect } from 'vitest';
import { expectAccessible } from '../harness/accessibility.ts';
import { test } from '../harness/browserTest.ts';

/** One small epoch a run on drawn digits. */
const LINK = './#/compare?data=drawn&epochs=1&training_digits=1000&batch_size=100';

async function openCompare(page: Page): Promise<void> {
  await page.goto(LINK);
  await page
    .getByRole('status', { name: 'Data' })
    .getByText(/· 70,000 digits/)
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
});
