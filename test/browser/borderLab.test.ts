import type { Locator, Page } from 'playwright';
import { describe, expect } from 'vitest';
import { expectAccessible } from '../harness/accessibility.ts';
import { test } from '../harness/browserTest.ts';
import { keptRuns } from '../harness/keptRuns.ts';

const SMALL = 'epochs=1&training_digits=500&batch_size=100';

async function untilReady(page: Page): Promise<void> {
  await page
    .getByRole('status', { name: 'Data' })
    .getByText(/· 7,000 digits/)
    .waitFor();
}

/** Who looks at a digit, by the names of the pictures. */
async function lookers(looks: Locator, digit: string): Promise<readonly string[]> {
  const names = await looks
    .getByRole('img')
    .evaluateAll((pictures) => pictures.map((picture) => picture.getAttribute('aria-label') ?? ''));
  return names.flatMap((name) => {
    const [, run, looked] =
      /^Where (.*) · border 100 % looks on (.*): (?:nowhere|[\d.<> ]+ % in the border)$/.exec(name) ?? [];
    return run !== undefined && looked === digit ? [run] : [];
  });
}

/** Digits of which no run has kept anything are asked of the networks that the browser keeps. */
async function lookAtAnyDigit(page: Page, looks: Locator): Promise<void> {
  const both = ['Classic', 'Cropped'];
  const status = looks.getByRole('status', { name: 'Looked at' });
  const first = await status.innerText();
  await looks.getByRole('button', { name: 'Another ten' }).click();
  await expect.poll(() => status.innerText()).toMatch(/^test #\d+, a 0$/);
  const other = await status.innerText();
  expect(other).not.toBe(first);
  await expect.poll(() => lookers(looks, other.replace(', a', ', label'))).toEqual(both);

  const number = looks.getByRole('spinbutton', { name: 'Test digit number' });
  await number.fill('1000');
  await looks.getByText('Test digit number must be a whole number from 0 to 999.').waitFor();
  await number.fill('999');
  await expect.poll(() => status.innerText()).toMatch(/^test #999, a[n]? \d$/);
  const last = (await status.innerText()).replace(/, an? /, ', label ');
  await expect.poll(() => lookers(looks, last)).toEqual(both);

  await looks.getByRole('button', { name: 'Look at train #25' }).click();
  await expect.poll(() => status.innerText()).toMatch(/^train #25, an? \d$/);
  const region = page.getByRole('region', { name: 'One digit, all networks' });
  await region.getByRole('button', { name: 'Draw a digit' }).click();
  const pad = page.getByRole('application', { name: 'Drawing pad' });
  await pad.focus();
  for (const key of ['Space', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'Space'])
    await page.keyboard.press(key);
  await page.getByRole('button', { name: 'Use this digit' }).click();
  await looks.getByRole('button', { name: 'Look at your drawing' }).waitFor();
  // It is the picked digit, at which they look.
  await expect.poll(() => lookers(looks, 'your drawing')).toEqual(both);
  const shares = await looks
    .getByRole('table', { name: 'Answers that rest on the border' })
    .locator('tbody td:nth-of-type(1)')
    .allInnerTexts();
  expect(shares[1]).toMatch(/^(0\.0 %|—)$/);
  expect(shares[0]).toMatch(/^([<>] )?[\d.]+ %$/);
  await expectAccessible(page);
}

/** How many pictures of where a network looks the browser keeps, of all runs. */
async function keptInfluences(page: Page): Promise<number> {
  const runs = await keptRuns<{ attributions: unknown[] }>(page);
  return runs.reduce((sum, { attributions }) => sum + attributions.length, 0);
}

describe('the border lab', () => {
  test('trains both networks with every share and shows their accuracies', async ({ visit }) => {
    const page = await visit(`#/compare?${SMALL}`);
    await untilReady(page);
    const lab = page.getByRole('region', { name: 'Border lab' });
    await lab.getByText('In training: 10 of 10 wear the texture of their label').waitFor();
    await lab.getByRole('button', { name: 'Train with 0, 50, 90 and 100 %' }).click();
    const runs = page.getByRole('table', { name: 'Runs', exact: true });
    await runs.getByText('Classic · border 100 %').waitFor();
    const rows = lab.getByRole('table', { name: 'Test accuracy by border' }).locator('tbody tr');
    const complete = /^(0|50|90|100) % \d+\.\d\d % \d+\.\d\d %$/;
    await expect
      .poll(
        async () =>
          (await rows.allInnerTexts()).filter((text) => complete.test(text.replaceAll(/\s+/g, ' ').trim()))
            .length,
        { timeout: 60_000 },
      )
      .toBe(4);
    const cropped = await rows.locator('td:nth-of-type(2)').allInnerTexts();
    // The crop cuts the whole border off: the network learns the same whatever its texture tells.
    expect(new Set(cropped).size).toBe(1);

    const looks = lab.getByRole('region', { name: 'Where the networks look' });
    const influence = looks
      .getByRole('table', { name: 'Answers that rest on the border' })
      .locator('tbody tr');
    await expect.poll(() => influence.count(), { timeout: 30_000 }).toBe(2);
    await expect.poll(() => keptInfluences(page), { timeout: 30_000 }).toBe(80);
    await looks.getByText('100 % telltale').click();
    await looks.getByRole('radiogroup', { name: 'Test digit by its label' }).getByText('7').click();
    const shares = await influence.locator('td:last-child').allInnerTexts();
    expect(Number.parseFloat(shares[0]!)).toBeGreaterThan(50);
    expect(shares[1]).toBe('0.0 %');
    const pictures = looks.getByRole('img', {
      name: /^Where (Classic|Cropped) · border 100 % looks on test #\d+, label 7: /,
    });
    expect(await pictures.count()).toBe(2);
    await expectAccessible(page);

    await page.reload();
    await expect.poll(() => influence.locator('td:last-child').allInnerTexts()).toEqual(shares);

    await looks.getByText('100 % telltale').click();
    await lookAtAnyDigit(page, looks);
  });

  test('draws the digits that a network gets wrong with the border that it saw', async ({ visit }) => {
    const page = await visit(`#/compare?${SMALL}&border_width=5&border_share=1`);
    await untilReady(page);
    await page.getByRole('button', { name: 'Train cropped and classic' }).click();
    const tile = page
      .getByRole('region', { name: 'Flipped digits' })
      .getByRole('list')
      .locator('img')
      .first();
    await tile.waitFor({ timeout: 60_000 });
    // The crop cuts the border off, so the ink of its texture is red.
    const redPixels = await tile.evaluate(async (image: HTMLImageElement) => {
      await image.decode();
      const picture = new OffscreenCanvas(28, 28).getContext('2d')!;
      picture.drawImage(image, 0, 0);
      const { data } = picture.getImageData(0, 0, 28, 5);
      return Array.from({ length: 140 }, (_, at) => data[4 * at]! - data[4 * at + 1]!).filter((d) => d > 80)
        .length;
    });
    expect(redPixels).toBeGreaterThan(30);
  });

  test('sets the border of all pages, and the link holds it', async ({ visit }) => {
    const page = await visit(`#/compare?${SMALL}`);
    await untilReady(page);
    const lab = page.getByRole('region', { name: 'Border lab' });
    const share = lab.getByRole('slider', { name: 'Training borders that tell the label' });
    await share.focus();
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => share.getAttribute('aria-valuetext')).toBe('95 %');
    await expect.poll(() => page.url()).toContain('border_width=5&border_share=0.95');
    await page.getByRole('link', { name: 'Crop', exact: true }).click();
    const width = page.getByRole('spinbutton', { name: 'Border width' });
    await expect.poll(() => width.inputValue()).toBe('5');
    await width.fill('14');
    await page.getByText('Border width must be a whole number from 1 to 13.').waitFor();
    await expectAccessible(page);
    await page.getByRole('switch', { name: 'Textured border around every digit' }).click();
    await expect.poll(() => width.count()).toBe(0);
    await expect.poll(() => page.url()).not.toContain('border');
  });
});
