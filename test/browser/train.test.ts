import type { Locator, Page } from 'playwright';
import { describe, expect } from 'vitest';
import { expectAccessible } from '../harness/accessibility.ts';
import { test } from '../harness/browserTest.ts';

/** A run of a few seconds on the engine that is slowest to write about: drawn digits, three small epochs. */
const SHORT = '#/train?data=drawn&epochs=3&training_digits=2000&batch_size=100';

/** Loads the Train page and waits until it can train. */
async function openTrain(page: Page, link: string): Promise<void> {
  await page.goto(`./${link}`);
  await untilReady(page);
}

/** Waits until the page that is shown can train. */
async function untilReady(page: Page): Promise<void> {
  await page
    .getByRole('status', { name: 'Data' })
    .getByText(/· 7,000 digits/)
    .waitFor();
  await page.getByText(/digits\/s, test included/).waitFor();
}

function button(page: Page, name: string): Locator {
  return page.getByRole('button', { name, exact: true });
}

function progress(page: Page): Promise<number> {
  return page
    .getByRole('progressbar', { name: 'Training progress' })
    .getAttribute('aria-valuenow')
    .then(Number);
}

/** The figures of the test result, once they are there. */
async function testResult(page: Page): Promise<string> {
  const region = page.getByRole('region', { name: 'Test result' });
  await region.getByText(/\d+\.\d\d %/).waitFor();
  return (await region.innerText()).replaceAll('\n', ' ');
}

/** Ends the training worker for the page: by an error that nobody catches. */
async function killTraining(page: Page): Promise<void> {
  const worker = page.workers().find((candidate) => candidate.url().includes('train'));
  if (!worker) throw new Error('There is no training worker.');
  const closed = worker.waitForEvent('close');
  await worker.evaluate(
    () =>
      void setTimeout(() => {
        throw new Error('killed by a test');
      }),
  );
  await closed;
}

/** The picked digit's probabilities as they are shown, by label. */
function shares(page: Page): Promise<string[]> {
  return page.getByRole('table', { name: 'Probabilities' }).locator('td:last-child').allInnerTexts();
}

describe('the Train page', () => {
  for (const [engine, epochs, digits] of [
    ['automatic', 3, 2000],
    // As slow as the usual code.
    ['wasm', 2, 200],
  ] as const) {
    test(`trains to the end on the engine ${engine}, and twice the same from one seed`, async ({
      newPage,
    }) => {
      const page = await newPage();
      const settings = `epochs=${epochs}&training_digits=${digits}&batch_size=100`;
      await openTrain(page, `#/train?data=drawn&${settings}&engine=${engine}`);
      await button(page, 'Train').click();
      const first = await testResult(page);
      expect(first).toMatch(/Test accuracy \d\d\.\d\d % Test loss \d\.\d{4}/);
      await page.getByText(`Finished: all ${epochs} epochs`).first().waitFor();
      expect(await progress(page)).toBe(100);
      await page.getByText('Table of the loss').click();
      await expect.poll(() => page.locator('details[open] tbody tr').count()).toBe(epochs);
      await button(page, 'Train').click();
      await expect.poll(() => page.getByText('Finished').count()).toBe(0);
      expect(await testResult(page)).toBe(first);
    });
  }

  test('pauses, steps, resumes and stops', async ({ visit }) => {
    const page = await visit('#/train?epochs=200&training_digits=5000&batch_size=100');
    await untilReady(page);
    await button(page, 'Step').click();
    await page.getByText('Paused in epoch 1 of 200, after 1 of 8,000 batches').first().waitFor();
    await button(page, 'Step').click();
    await page.getByText('after 2 of 8,000 batches').first().waitFor();
    await button(page, 'Resume').click();
    await page
      .getByText(/Epoch \d+ of 200 · [\d,]+ digits\/s/)
      .first()
      .waitFor();
    await button(page, 'Pause').click();
    const paused = page.getByText(/Paused in epoch \d+ of 200/).first();
    await paused.waitFor();
    const text = await paused.innerText();
    await page.waitForTimeout(300);
    expect(await paused.innerText()).toBe(text);
    await button(page, 'Stop').click();
    await page
      .getByText(/Stopped in epoch/)
      .first()
      .waitFor();
    expect(await button(page, 'Stop').isDisabled()).toBe(true);
    expect(await button(page, 'Train').isEnabled()).toBe(true);
  });

  test('curves that grew look as if they were drawn at once', async ({ visit }) => {
    const page = await visit('#/train?epochs=200&training_digits=5000&batch_size=100');
    await untilReady(page);
    const chart = page.getByRole('img', { name: 'Chart of the accuracy' });
    const picture = (): Promise<string> =>
      chart.evaluate((canvas) => (canvas instanceof HTMLCanvasElement ? canvas.toDataURL() : ''));
    await button(page, 'Train').click();
    await page
      .getByText(/Epoch [3-9] of 200/)
      .first()
      .waitFor();
    await button(page, 'Pause').click();
    await page
      .getByText(/Paused in epoch \d+ of 200/)
      .first()
      .waitFor();
    await page.waitForTimeout(300);
    const grown = await picture();
    // Another theme draws all of it anew.
    const theme = page.getByRole('switch', { name: 'Theme' });
    await theme.click();
    await expect.poll(picture).not.toBe(grown);
    await theme.click();
    await expect.poll(picture).toBe(grown);
    await button(page, 'Stop').click();
  });

  test('shows what the network says of the picked digit', async ({ visit }) => {
    const page = await visit(SHORT);
    await untilReady(page);
    await button(page, 'Train').click();
    await testResult(page);
    const shares = await page.getByRole('region', { name: 'Picked digit' }).getByRole('row').allInnerTexts();
    const total = shares.reduce((sum, row) => sum + Number(/([\d.]+) %/.exec(row)?.[1] ?? 0), 0);
    // Shares below 0.1 % are shown as "< 0.1 %".
    expect(total).toBeGreaterThan(98);
    expect(total).toBeLessThan(101.5);
  });

  test('asks a finished network about other digits, also without the worker that trained it and after a reload', async ({
    newPage,
  }) => {
    const page = await newPage({ expectedErrors: /killed by a test/ });
    await openTrain(page, SHORT);
    await button(page, 'Train').click();
    await testResult(page);
    await page.getByText('Finished: all 3 epochs').first().waitFor();
    const told = await shares(page);
    await killTraining(page);
    const answered = async (digit: string): Promise<string[]> => {
      await page.evaluate((hash) => (location.hash = hash), `${SHORT}&digit=${digit}`);
      await page.getByText(digit.replace('-', ' #')).first().waitFor();
      await expect.poll(() => shares(page)).not.toContain('—');
      return shares(page);
    };
    const other = await answered('test-3');
    expect(other).not.toEqual(told);
    expect(await answered('test-5')).not.toEqual(other);
    expect(await answered('test-3')).toEqual(other);

    await page.goto(`./${SHORT.replace('train', 'compare')}&digit=test-3`);
    await page.reload();
    const cells = page.getByRole('table', { name: 'Answers to one digit' }).getByRole('cell');
    await expect.poll(() => cells.allInnerTexts()).toHaveLength(11);
    expect((await cells.allInnerTexts()).slice(1)).toEqual(other);
  });

  test('refuses a crop that leaves too little, and names the layer', async ({ visit }) => {
    const page = await visit('#/train?cropping=10');
    const alert = page.getByRole('alert').filter({ hasText: 'max_pooling2d_1' });
    await alert.waitFor();
    expect(await button(page, 'Train').isDisabled()).toBe(true);
  });

  test('trains on without animation frames, as in a hidden tab, and while the crop is dragged', async ({
    newPage,
  }) => {
    const page = await newPage();
    await openTrain(page, '#/train?epochs=100&training_digits=5000');
    // A browser gives a hidden tab no frames; Chromium without a window shows every tab.
    await page.evaluate(() => (window.requestAnimationFrame = () => 0));
    await button(page, 'Train').click();
    await expect.poll(() => progress(page)).toBeGreaterThan(0);
    const before = await progress(page);
    await expect.poll(() => progress(page), { timeout: 20_000 }).toBeGreaterThan(before);
    await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Crop' }).click();
    await page.getByRole('slider', { name: 'Top margin' }).press('ArrowRight');
    await expect
      .poll(() => page.getByRole('img', { name: 'Output of Cropping2D' }).getAttribute('data-cropping'))
      .toBe('((6, 5), (5, 5))');
    await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Train' }).click();
    await button(page, 'Stop').click();
    await page
      .getByText(/Stopped in epoch/)
      .first()
      .waitFor();
  });

  test('has no worker more after ten runs than before the first', async ({ newPage }) => {
    const page = await newPage();
    // The measurement before the first run has started all that training needs.
    await openTrain(page, '#/train?epochs=1&training_digits=200&batch_size=100');
    const before = page.workers().length;
    expect(before).toBeGreaterThanOrEqual(2);
    for (let run = 0; run < 5; run += 1) {
      await button(page, 'Step').click();
      await page
        .getByText(/Paused in epoch 1 of 1, after 1 of/)
        .first()
        .waitFor();
      await button(page, 'Stop').click();
      await page
        .getByText(/Stopped in epoch/)
        .first()
        .waitFor();
      await button(page, 'Train').click();
      await page.getByText('Finished: 1 epoch').first().waitFor();
    }
    expect(page.workers().length).toBe(before);
  });

  test('says so when the worker is killed, and trains again', async ({ newPage }) => {
    const page = await newPage({ expectedErrors: /./ });
    await openTrain(page, SHORT);
    await button(page, 'Step').click();
    await page
      .getByText(/Paused in epoch 1/)
      .first()
      .waitFor();
    await killTraining(page);
    await page.getByRole('alert').filter({ hasText: 'killed by a test' }).first().waitFor();
    await button(page, 'Train').click();
    await testResult(page);
  });

  for (const [width, colorScheme] of [
    [360, 'dark'],
    [1440, 'light'],
  ] as const) {
    test(`axe finds nothing after a run at ${width} px, ${colorScheme}`, async ({ visit }) => {
      const page = await visit(SHORT, { width, height: 900, colorScheme });
      await untilReady(page);
      await button(page, 'Train').click();
      await testResult(page);
      await page.getByText('Table of the accuracy').click();
      await expectAccessible(page);
      const scrolls = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(scrolls, 'pixels to scroll sideways').toBeLessThanOrEqual(0);
    });
  }
});
