import type { Locator, Page } from 'playwright';
import { describe, expect } from 'vitest';
import { expectAccessible } from '../harness/accessibility.ts';
import { test } from '../harness/browserTest.ts';
import { boxOf } from './cropPage.ts';

/** Two tiny runs. */
const LINK = './#/compare?epochs=1&training_digits=1000&batch_size=50';

function table(page: Page): Locator {
  return page.getByRole('table', { name: 'Answers to one digit' });
}

/** The cells of a run's row: its answer and the ten probabilities. */
function cells(page: Page, run: string): Promise<string[]> {
  return table(page)
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: run }) })
    .getByRole('cell')
    .allInnerTexts();
}

async function untilAnswered(page: Page): Promise<void> {
  await expect
    .poll(async () => [(await cells(page, 'Cropped')).length, (await cells(page, 'Classic')).length], {
      timeout: 50_000,
    })
    .toEqual([11, 11]);
}

/** How many networks the browser keeps. */
function networksInBrowser(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('cropping-playground-networks');
        opening.onerror = () => reject(opening.error ?? new Error('It cannot be opened.'));
        opening.onsuccess = () => {
          const counting = opening.result.transaction('networks').objectStore('networks').count();
          counting.onsuccess = () => {
            opening.result.close();
            resolve(counting.result);
          };
        };
      }),
  );
}

describe('one digit, asked of all networks', () => {
  test('is answered by each finished run, also when it is drawn and after a reload', async ({ newPage }) => {
    const page = await newPage();
    await page.goto(LINK);
    await page
      .getByRole('status', { name: 'Data' })
      .getByText(/· 7,000 digits/)
      .waitFor();
    await page.getByRole('button', { name: 'Train cropped and classic' }).click();
    await table(page).getByText('Its network answers when the run is finished.').first().waitFor();
    await untilAnswered(page);
    const ofSet = [await cells(page, 'Cropped'), await cells(page, 'Classic')];
    for (const [answer, ...shares] of ofSet) {
      expect(answer).toMatch(/^[✓✗][^]*\d \d/);
      const sum = shares.reduce((total, share) => total + Number.parseFloat(share.replace(/[^\d.]/g, '')), 0);
      expect(Math.abs(sum - 100)).toBeLessThan(1.5);
    }
    expect(ofSet[0]).not.toEqual(ofSet[1]);

    const region = page.getByRole('region', { name: 'One digit, all networks' });
    await region.getByRole('button', { name: 'Draw a digit' }).click();
    const paper = await boxOf(page.getByRole('application', { name: 'Drawing pad' }));
    const { mouse } = page;
    await mouse.move(paper.x + 0.5 * paper.width, paper.y + 0.15 * paper.height);
    await mouse.down();
    await mouse.move(paper.x + 0.48 * paper.width, paper.y + 0.85 * paper.height, { steps: 6 });
    await mouse.up();
    const live = page.getByRole('list', { name: 'What your networks say' });
    await expect
      .poll(() => live.getByRole('listitem').allInnerTexts())
      .toEqual([expect.stringMatching(/Classic: \d \d/), expect.stringMatching(/Cropped: \d \d/)]);
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Use this digit' }).click();
    await region.getByText('your drawing').waitFor();
    // Nobody knows what it is, so nobody is right or wrong.
    await expect.poll(async () => (await cells(page, 'Cropped'))[0]).toMatch(/^\d \d/);
    const drawn = [await cells(page, 'Cropped'), await cells(page, 'Classic')];
    await expectAccessible(page);

    await expect.poll(() => networksInBrowser(page)).toBe(2);
    await expect.poll(() => page.url()).toContain('own_digit=');
    // Runs are written down within a second.
    await expect.poll(() => finishedRuns(page)).toBe(2);
    await page.reload();
    await untilAnswered(page);
    expect([await cells(page, 'Cropped'), await cells(page, 'Classic')]).toEqual(drawn);
  });
});

/** How many finished runs the browser keeps. */
function finishedRuns(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('cropping-playground');
        opening.onerror = () => reject(opening.error ?? new Error('It cannot be opened.'));
        opening.onsuccess = () => {
          const reading = opening.result.transaction('runs').objectStore('runs').getAll();
          reading.onsuccess = () => {
            opening.result.close();
            resolve(reading.result.filter((run: { phase: string }) => run.phase === 'finished').length);
          };
        };
      }),
  );
}
