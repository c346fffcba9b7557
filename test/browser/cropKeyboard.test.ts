import type { Page } from 'playwright';
import { describe, expect } from 'vitest';
import { test } from '../harness/browserTest.ts';
import { CropPage } from './cropPage.ts';

/** Loads the Crop page, in which the focus then stands at the beginning. */
async function load(page: Page): Promise<CropPage> {
  await page.goto('./#/crop');
  return CropPage.on(page);
}

describe('the Crop page by keyboard', () => {
  test('moves a margin with arrows, Page keys, Home and End, and says so', async ({ visit }) => {
    const crop = await CropPage.on(await visit('#/crop'));
    const left = crop.slider('Left');
    expect(await left.getAttribute('aria-valuetext')).toBe('5 pixels, output 18 by 18');
    const steps = [
      ['ArrowRight', 6],
      ['ArrowUp', 7],
      ['ArrowLeft', 6],
      ['ArrowDown', 5],
      ['PageUp', 10],
      ['PageDown', 5],
      ['End', 22],
      ['Home', 0],
    ] as const;
    for (const [key, margin] of steps) {
      await left.press(key);
      expect(await left.getAttribute('aria-valuenow'), key).toBe(String(margin));
    }
    await crop.expectCropping('((5, 5), (0, 5))');
    expect(await left.getAttribute('aria-valuetext')).toBe('0 pixels, output 18 by 23');
    expect(await left.getAttribute('aria-valuemax')).toBe('22');
    await left.press('ArrowRight');
    expect(await left.getAttribute('aria-valuetext')).toBe('1 pixel, output 18 by 22');
  });

  test('moves the box with arrows', async ({ visit }) => {
    const crop = await CropPage.on(await visit('#/crop'));
    const box = crop.button('Move the crop with the arrow keys');
    await box.press('ArrowDown');
    await box.press('ArrowLeft');
    await crop.expectCropping('((6, 4), (4, 6))');
  });

  test('reaches everything with Tab, in the order in which it is read', async ({ newPage }) => {
    const crop = await load(await newPage({ width: 1440, height: 900 }));
    const names: string[] = [];
    while (!names.includes('Train on this crop') && names.length < 60) {
      await crop.page.keyboard.press('Tab');
      const name = await crop.page.evaluate(() => {
        const element = document.activeElement;
        return (
          element?.getAttribute('aria-label') ??
          element?.closest('label')?.textContent ??
          element?.textContent ??
          ''
        );
      });
      names.push(name);
    }
    const expected = [
      'Skip to the page',
      'Crop',
      'Train',
      'Share',
      'Theme',
      'Random digit',
      'Digits',
      'Reset',
      'Top margin',
      'Bottom margin',
      'Left margin',
      'Right margin',
      'Ink of all training digits',
      'Cropping argument',
      'Copy code',
      'Train on this crop',
    ];
    expect(names.filter((name) => expected.includes(name))).toEqual(expected);
  });

  test('skips the header, and goes on in the next page where a button led there', async ({ newPage }) => {
    const { page } = await load(await newPage({ width: 1440, height: 900 }));
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    const focused = page.locator(':focus');
    await expect
      .poll(() => focused.evaluate((element) => element.closest('label')?.textContent))
      .toBe('Training');
    await page.getByRole('button', { name: 'Train on this crop' }).press('Enter');
    await page.getByRole('button', { name: 'Train', exact: true }).waitFor();
    await expect.poll(() => focused.evaluate(({ tagName }) => tagName)).toBe('MAIN');
    // At its top, the header in sight.
    expect(await page.evaluate(() => scrollY)).toBe(0);
  });

  test('picks a digit from the list with arrows', async ({ visit }) => {
    const crop = await CropPage.on(await visit('#/crop', { site: 'shipped' }));
    const list = crop.page.getByRole('listbox', { name: 'Digits' });
    await crop.allDigits('70,000');
    await list.press('ArrowRight');
    await expect.poll(() => crop.field('Digit number').inputValue()).toBe('26');
    await list.press('End');
    await expect.poll(() => crop.field('Digit number').inputValue()).toBe('59999');
    await crop.page.getByRole('option', { name: /^Digit 59999,/ }).waitFor();
    // Of 60,000 options only those in sight exist.
    expect(await crop.page.getByRole('option').count()).toBeLessThan(300);
    await list.press('Home');
    await expect.poll(() => crop.field('Digit number').inputValue()).toBe('0');
  });

  test('filters by label, and picks at random among what is left', async ({ visit }) => {
    const crop = await CropPage.on(await visit('#/crop'));
    await crop.page.getByRole('radiogroup', { name: 'Label' }).getByRole('radio', { name: '7' }).check();
    for (let press = 0; press < 5; press += 1) {
      await crop.button('Random digit').click();
      await crop.page.getByText(/#\d+, a 7$/).waitFor();
    }
    const labels = await crop.page
      .getByRole('option')
      .evaluateAll((options) => options.map((option) => option.getAttribute('aria-label')));
    expect(labels.length).toBeGreaterThan(10);
    expect(labels.every((label) => label?.endsWith(', a 7'))).toBe(true);
  });
});
