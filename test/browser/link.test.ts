import { describe, expect } from 'vitest';
import { test } from '../harness/browserTest.ts';
import { CropPage } from './cropPage.ts';

describe('the link', () => {
  test('opens what it describes, and follows what is changed', async ({ newPage }) => {
    const page = await newPage();
    await page.goto('./#/crop?digit=test-3&cropping=(2,%20(1,%203))');
    const crop = await CropPage.on(page);
    await crop.expectCropping('((2, 2), (1, 3))');
    expect(await crop.field('Digit number').inputValue()).toBe('3');
    await crop.slider('Top').press('ArrowRight');
    await expect.poll(() => new URL(page.url()).hash).toBe('#/crop?digit=test-3&cropping=((3,2),(1,3))');
    await page.reload();
    await crop.expectCropping('((3, 2), (1, 3))');
  });

  test('goes back and forward between pages with the settings as they are, and between links with theirs', async ({
    visit,
  }) => {
    const page = await visit('#/crop?cropping=3');
    const crop = await CropPage.on(page);
    await crop.expectCropping('((3, 3), (3, 3))');
    await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Train' }).click();
    await page.getByRole('spinbutton', { name: 'Epochs' }).fill('7');
    await page.goBack();
    await crop.expectCropping('((3, 3), (3, 3))');
    expect(page.url()).toContain('epochs=7');
    await page.goForward();
    expect(await page.getByRole('spinbutton', { name: 'Epochs' }).inputValue()).toBe('7');
    await page.evaluate(() => (location.hash = '#/crop?cropping=4'));
    await crop.expectCropping('((4, 4), (4, 4))');
    await page.goBack();
    await expect.poll(() => page.getByRole('spinbutton', { name: 'Epochs' }).inputValue()).toBe('7');
  });

  test('that cannot be read opens the default and says why', async ({ newPage }) => {
    const page = await newPage();
    const crop = new CropPage(page);
    await page.goto('./#/crop?cropping=(30,0)');
    const alert = page.getByRole('alert').filter({ hasText: 'This link could not be read' });
    expect(await alert.innerText()).toContain('Values in `cropping` argument should be smaller');
    await expect.poll(() => crop.argument().inputValue()).toBe('((5, 5), (5, 5))');
    await page.getByRole('button', { name: 'Dismiss' }).click();
    await expect.poll(() => alert.count()).toBe(0);
  });

  test('is copied by Share', async ({ visit }) => {
    const page = await visit('#/crop?cropping=3');
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const crop = await CropPage.on(page);
    await crop.button('Share').click();
    await page.getByText('Link copied').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      new URL('#/crop?cropping=((3,3),(3,3))', page.url()).href,
    );
  });

  test('code is copied by Copy code, in the language that is shown', async ({ visit }) => {
    const page = await visit('#/crop?cropping=((1,2),(3,4))');
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const crop = await CropPage.on(page);
    await crop.button('Copy code').click();
    await page.getByText('Copied', { exact: true }).waitFor();
    const keras = await page.evaluate(() => navigator.clipboard.readText());
    expect(keras).toContain('layers.Cropping2D(((1, 2), (3, 4)))');
    await page.getByRole('tab', { name: 'Keras' }).press('ArrowRight');
    expect(await page.getByRole('tab', { name: 'TensorFlow.js' }).getAttribute('aria-selected')).toBe('true');
    await crop.button('Copy code').click();
    await expect
      .poll(() => page.evaluate(() => navigator.clipboard.readText()))
      .toContain('cropping: [[1, 2], [3, 4]]');
  });
});
