/**
 * Runs a sweep of crops through the built page, as a person would: starts it, pauses it on the way, takes one entry out of
 * the queue, lets it go on to its end, and reads the exported table. Prints what came of it; fails where anything is lost.
 *
 *     npx tsx bench/sweep.ts [--digits 5000] [--epochs 3] [--csv sweep.csv]
 */
import { writeFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import type { Locator, Page } from 'playwright';
import { readCsv } from '../test/harness/readCsv.ts';
import { openSite } from './site.ts';

/** Margins 0 to 9 all round: with 10 the network could not be built. */
const LAST_MARGIN = 9;
const REMOVED = 'Crop 8';
/** Runs that are finished before the pause. */
const BEFORE_PAUSE = 2;
const MILLISECONDS = { poll: 200, pause: 3000, most: 270_000 } as const;

await main();

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      digits: { type: 'string', default: '5000' },
      epochs: { type: 'string', default: '3' },
      csv: { type: 'string' },
    },
  });
  const site = await openSite();
  try {
    const page = await site.open(`#/compare?training_digits=${values.digits}&epochs=${values.epochs}`);
    await page
      .getByRole('status', { name: 'Data' })
      .getByText(/· 70,000 digits/)
      .waitFor();
    console.log(`The form says: ${await startSweep(page)}`);
    const start = Date.now();
    await pauseAndRemove(page);
    await until(async () => (await finished(page)) === LAST_MARGIN);
    const seconds = (Date.now() - start - MILLISECONDS.pause) / 1000;
    const csv = await exportedTable(page);
    if (values.csv !== undefined) await writeFile(values.csv, csv);
    report(csv, seconds);
  } finally {
    await site.close();
  }
}

/** Starts the sweep, and gives what its form foretells. */
async function startSweep(page: Page): Promise<string> {
  await button(page, 'Sweep').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('spinbutton', { name: 'Last margin' }).fill(String(LAST_MARGIN));
  await dialog.getByRole('spinbutton', { name: 'Last margin' }).press('Tab');
  const plan = await dialog.getByRole('status', { name: 'Plan' }).innerText();
  await dialog.getByRole('button', { name: 'Start the sweep' }).click();
  return plan;
}

async function pauseAndRemove(page: Page): Promise<void> {
  await until(async () => (await finished(page)) >= BEFORE_PAUSE);
  await button(page, 'Pause').click();
  await button(page, 'Resume').waitFor();
  const before = await finished(page);
  await button(page, `Remove ${REMOVED} from the queue`).click();
  await new Promise((resolve) => setTimeout(resolve, MILLISECONDS.pause));
  const after = await finished(page);
  console.log(`Paused for ${MILLISECONDS.pause / 1000} s with ${before} runs finished, then ${after}.`);
  if (after !== before) throw new Error('Runs went on while the sweep was paused.');
  await button(page, 'Resume').click();
}

/** Runs with a test accuracy. */
async function finished(page: Page): Promise<number> {
  const cells = await page
    .getByRole('table', { name: 'Runs', exact: true })
    .locator('tbody tr > :nth-child(7)')
    .allInnerTexts();
  return cells.filter((cell) => /\d %/.test(cell)).length;
}

async function exportedTable(page: Page): Promise<string> {
  const [file] = await Promise.all([page.waitForEvent('download'), button(page, 'Export as CSV').click()]);
  return text(await file.createReadStream());
}

function report(csv: string, seconds: number): void {
  const records = readCsv(csv);
  for (const record of records) {
    const { run, cropping, macs, ink_lost, test_accuracy, seconds_per_epoch } = record;
    console.log([run, cropping, macs, ink_lost, test_accuracy, seconds_per_epoch].join('\t'));
  }
  const isWhole = records.every((record) => Number(record['test_accuracy']) > 0);
  if (records.length !== LAST_MARGIN || !isWhole || records.some(({ run }) => run === REMOVED)) {
    throw new Error('The table does not hold every run that was trained, and no other.');
  }
  console.log(
    `${records.length} of ${LAST_MARGIN + 1} runs, one removed on the way, in ${seconds.toFixed(1)} s.`,
  );
}

function button(page: Page, name: string): Locator {
  return page.getByRole('button', { name, exact: true });
}

async function until(isSo: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + MILLISECONDS.most;
  while (!(await isSo())) {
    if (Date.now() > end) throw new Error('It took too long.');
    await new Promise((resolve) => setTimeout(resolve, MILLISECONDS.poll));
  }
}
