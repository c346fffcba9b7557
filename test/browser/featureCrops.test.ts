import type { Locator, Page } from 'playwright';
import { describe, expect } from 'vitest';
import { expectAccessible } from '../harness/accessibility.ts';
import { test } from '../harness/browserTest.ts';

const CROPPED = '#/train?epochs=2&training_digits=1000&batch_size=100';

async function untilDrawn(page: Page): Promise<void> {
  await page.getByRole('listbox', { name: 'Feature maps of conv2d', exact: true }).waitFor();
}

/** Starts the run of a link when its maps are drawn and nothing else is under way. */
async function startRun(page: Page, link: string): Promise<void> {
  await page.goto(`./${link}`);
  await untilDrawn(page);
  await page.getByRole('region', { name: 'Feature maps' }).getByText('first weights of seed 1').waitFor();
  await page
    .getByRole('status', { name: 'Data' })
    .getByText(/· 7,000 digits/)
    .waitFor();
  await page.getByText(/digits\/s, test included/).waitFor();
  await page.getByRole('button', { name: 'Train', exact: true }).click();
}

/** A run that goes on for many epochs, and is in one of them. */
async function trainLong(page: Page): Promise<void> {
  await startRun(page, '#/train?epochs=500&training_digits=1000&batch_size=100');
  await page
    .getByText(/epoch \d\d+ of 500/i)
    .first()
    .waitFor();
}

function argument(page: Page): Locator {
  return page.getByRole('textbox', { name: 'Cropping after conv2d argument', exact: true });
}

function network(page: Page): Locator {
  return page.getByRole('region', { name: 'Network' });
}

describe('crops of feature maps on the Train page', () => {
  test("the tutorial's crop: 16 x 16 become 12 x 12, in the chain, the summary, the code and the link", async ({
    visit,
  }) => {
    const page = await visit(CROPPED);
    await untilDrawn(page);
    await argument(page).fill('Cropping2D');
    await argument(page).press('Enter');
    await page.getByRole('alert').waitFor();
    await argument(page).fill('((2, 2), (2, 2))');
    await argument(page).press('Enter');
    await network(page).getByText('12 × 12 × 32', { exact: true }).waitFor();
    await expect.poll(() => page.getByRole('alert').count()).toBe(0);
    await page.getByText('cropping2d_1 (Cropping2D)').waitFor();
    await expect
      .poll(() => page.getByRole('region', { name: 'Code' }).innerText())
      .toContain('layers.Cropping2D(((2, 2), (2, 2))),\n    layers.MaxPooling2D');
    await expect.poll(() => page.url()).toContain('cropping_after_conv2d=((2,2),(2,2))');
    await page.getByText('What is kept of the maps sees 196 of the digit’s 784 pixels, 96 of them').waitFor();
  });

  test('rubbish is refused with the words of Keras, and the last good crop stays', async ({ visit }) => {
    const page = await visit(`${CROPPED}&cropping_after_conv2d=1`);
    await untilDrawn(page);
    for (const [text, message] of [
      ['-1', 'cannot be negative'],
      ['(1, 2, 3)', 'should have two elements'],
      ['8', 'input_shape=(None, 16, 16, 32), cropping=((8, 8), (8, 8))'],
      ['((', ''],
      ['💥', ''],
    ] as const) {
      await argument(page).fill(text);
      await argument(page).press('Enter');
      await page.getByRole('alert').filter({ hasText: message }).waitFor();
      await argument(page).press('Escape');
      await expect.poll(() => page.getByRole('alert').count()).toBe(0);
      await expect.poll(() => argument(page).inputValue()).toBe('((1, 1), (1, 1))');
    }
    await network(page).getByText('14 × 14 × 32', { exact: true }).waitFor();
  });

  test('by keyboard: the sliders, the buttons, and the box that moves', async ({ visit }) => {
    const page = await visit(CROPPED);
    await untilDrawn(page);
    const top = page.getByRole('slider', { name: 'Top margin after conv2d', exact: true });
    await top.press('ArrowUp');
    await top.press('ArrowUp');
    await expect.poll(() => top.getAttribute('aria-valuetext')).toBe('2 pixels, output 14 by 16');
    await page
      .getByRole('button', { name: 'Move the crop after conv2d with the arrow keys', exact: true })
      .press('ArrowUp');
    await expect.poll(() => argument(page).inputValue()).toBe('((1, 1), (0, 0))');
    const buttons = page.getByRole('group', { name: 'Cropping after conv2d, all four margins', exact: true });
    await buttons.getByRole('button', { name: '1 more' }).press('Enter');
    await expect.poll(() => argument(page).inputValue()).toBe('((2, 2), (1, 1))');
    await buttons.getByRole('button', { name: 'None' }).press('Enter');
    await expect.poll(() => argument(page).inputValue()).toBe('((0, 0), (0, 0))');
  });

  test('each crop is undone and redone for itself, by button and by key', async ({ newPage }) => {
    const page = await newPage();
    await page.goto(`./${CROPPED}`);
    await untilDrawn(page);
    const button = (name: string): Locator => page.getByRole('button', { name, exact: true });
    const input = page.getByRole('textbox', { name: 'Input cropping argument', exact: true });
    expect(await button('Undo crop after conv2d').getAttribute('aria-disabled')).toBe('true');
    const first = page.getByRole('group', { name: 'Cropping after conv2d, all four margins', exact: true });
    await first.getByRole('button', { name: '1 more' }).click();
    await first.getByRole('button', { name: '1 more' }).click();
    await expect.poll(() => argument(page).inputValue()).toBe('((2, 2), (2, 2))');
    const top = page.getByRole('slider', { name: 'Top margin of the input', exact: true });
    await top.press('ArrowUp');
    await expect.poll(() => input.inputValue()).toBe('((6, 5), (5, 5))');
    await button('Undo crop after conv2d').press('Enter');
    await expect.poll(() => argument(page).inputValue()).toBe('((1, 1), (1, 1))');
    await page.keyboard.press('Control+z');
    await expect.poll(() => argument(page).inputValue()).toBe('((0, 0), (0, 0))');
    await page.keyboard.press('Control+Shift+z');
    await button('Redo crop after conv2d').press('Enter');
    await expect.poll(() => argument(page).inputValue()).toBe('((2, 2), (2, 2))');
    await expect.poll(() => input.inputValue()).toBe('((6, 5), (5, 5))');
    await top.press('Control+z');
    await expect.poll(() => input.inputValue()).toBe('((5, 5), (5, 5))');
    await expect.poll(() => argument(page).inputValue()).toBe('((2, 2), (2, 2))');
  });

  test('by pointer: an edge is dragged on the picture of the maps', async ({ visit }) => {
    const page = await visit(CROPPED);
    await untilDrawn(page);
    const left = page.getByRole('slider', { name: 'Left margin after conv2d', exact: true });
    const stage = page.getByRole('img', { name: 'Mean of the 32 maps of conv2d', exact: true });
    await left.scrollIntoViewIfNeeded();
    const [handle, picture] = [await left.boundingBox(), await stage.boundingBox()];
    if (!handle || !picture) throw new Error('There is nothing to drag.');
    const [x, y] = [handle.x + handle.width / 2, handle.y + handle.height / 2];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + (3 * picture.width) / 16, y, { steps: 4 });
    await page.mouse.up();
    await expect.poll(() => argument(page).inputValue()).toBe('((0, 0), (3, 0))');
  });

  test('a crop that leaves too little for a later layer: that layer is named, and nothing trains', async ({
    visit,
  }) => {
    const page = await visit(`${CROPPED}&cropping_after_conv2d=6`);
    await untilDrawn(page);
    await page
      .getByRole('alert')
      .filter({ hasText: 'conv2d_1 (Conv2D) needs at least 3 x 3 for its kernel, but its input is 2 x 2' })
      .waitFor();
    await expect
      .poll(() => page.getByRole('button', { name: 'Train', exact: true }).getAttribute('aria-disabled'))
      .toBe('true');
    await page.getByText('The network cannot be built up to here.').first().waitFor();
  });

  test('trains such a network to the end, and maps that nobody sees are then those of the run', async ({
    newPage,
  }) => {
    const page = await newPage();
    await startRun(page, `${CROPPED}&cropping_after_conv2d=2&cropping_after_conv2d_1=((1,0),(0,0))`);
    await page.getByText('Finished: all 2 epochs').first().waitFor();
    const maps = page.getByRole('region', { name: 'Feature maps' });
    await maps.getByText('with the run’s weights after 16 batches').waitFor();
  });

  test('maps that nobody sees do not follow a run until it pauses, those that are seen do', async ({
    newPage,
  }) => {
    const page = await newPage();
    await trainLong(page);
    const maps = page.getByRole('region', { name: 'Feature maps' });
    expect(await maps.getByText('first weights of seed 1').count()).toBe(1);
    await page.getByRole('button', { name: 'Pause', exact: true }).click();
    const weights = maps.getByText('with the run’s weights after');
    await weights.waitFor();
    const paused = await weights.innerText();
    await page.getByRole('button', { name: 'Resume', exact: true }).click();
    await maps.scrollIntoViewIfNeeded();
    await expect.poll(() => weights.innerText()).not.toBe(paused);
  });

  test('a map is chosen by arrow keys and by a click, and shows its kernel', async ({ visit }) => {
    const page = await visit(CROPPED);
    await untilDrawn(page);
    const list = page.getByRole('listbox', { name: 'Feature maps of conv2d', exact: true });
    await list.press('ArrowRight');
    const detail = page.getByRole('region', { name: 'Chosen map' });
    await detail.getByRole('heading', { name: 'Map 1 of conv2d' }).waitFor();
    await expect.poll(() => detail.getByRole('table', { name: 'Kernel' }).getByRole('cell').count()).toBe(9);
    const second = page.getByRole('listbox', { name: 'Feature maps of conv2d_1' });
    await second.getByRole('option', { name: 'Map 40', exact: true }).click();
    await detail.getByRole('heading', { name: 'Map 40 of conv2d_1' }).waitFor();
    await detail.getByText('a slice for each of the 32 maps').waitFor();
  });

  test('the values of a map, and the slices of its kernel, are tables for those who read', async ({
    visit,
  }) => {
    const page = await visit(`${CROPPED}&cropping_after_conv2d=2`);
    await untilDrawn(page);
    const detail = page.getByRole('region', { name: 'Chosen map' });
    await detail.getByText('Table of the values of map 0').click();
    const values = detail.getByRole('table', { name: 'Values of map 0 of conv2d', exact: true });
    // 16 x 16, of which 12 x 12 are kept.
    await expect.poll(() => values.getByRole('cell').count()).toBe(256);
    expect(await values.getByRole('deletion').count()).toBe(256 - 144);
    const largest = Number(/largest (\d\.\d+)/.exec(await detail.innerText())?.[1]);
    const cells = await values.getByRole('cell').allInnerTexts();
    expect(Math.max(...cells.map(Number))).toBeCloseTo(largest, 1);
    await page.getByRole('option', { name: 'Map 40', exact: true }).click();
    await detail.getByText('Table of all 32 slices').click();
    const slices = detail.getByRole('table', { name: 'Slices of the kernel', exact: true });
    await expect.poll(() => slices.getByRole('row').count()).toBe(33);
    const beyond = await detail.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
    expect(beyond, 'pixels of the tables that are cut off').toBeLessThanOrEqual(0);
    await expectAccessible(page);
  });

  for (const [width, colorScheme] of [
    [360, 'light'],
    [1440, 'dark'],
  ] as const) {
    test(`axe finds nothing with crops and dead pixels at ${width} px, ${colorScheme}`, async ({ visit }) => {
      const page = await visit(`${CROPPED}&cropping_after_conv2d=2&cropping_after_conv2d_1=((1,0),(0,0))`, {
        width,
        height: 900,
        colorScheme,
        touch: width === 360,
      });
      await untilDrawn(page);
      await page.getByRole('switch', { name: 'Dead pixels' }).check();
      await page.getByText(/digits\/s, test included/).waitFor();
      await expectAccessible(page);
      const scrolls = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(scrolls, 'pixels to scroll sideways').toBeLessThanOrEqual(0);
    });
  }
});
