import type { Locator, Page } from 'playwright';
import { describe, expect } from 'vitest';
import { expectAccessible } from '../harness/accessibility.ts';
import { test } from '../harness/browserTest.ts';
import { boxOf } from './cropPage.ts';

const LINK = '#/1d-2d-3d';

/** The page 1D · 2D · 3D as a person knows it. */
class RanksPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** The page that `page` shows, once its volume is there. */
  static async on(page: Page): Promise<RanksPage> {
    const ranks = new RanksPage(page);
    await ranks.volume().waitFor();
    return ranks;
  }

  argument(layer: string): Locator {
    return this.page.getByRole('textbox', { name: `Cropping argument of ${layer}` });
  }

  slider(side: string, layer: string): Locator {
    return this.page.getByRole('slider', { name: `${side} margin of ${layer}` });
  }

  verdict(layer: string): Locator {
    return this.page.getByLabel(`What Keras says of ${layer}`);
  }

  region(name: string): Locator {
    return this.page.getByRole('region', { name, exact: true });
  }

  volume(): Locator {
    return this.page.getByRole('img', { name: 'Input volume' });
  }

  async expectCropping(layer: string, cropping: string): Promise<void> {
    await expect.poll(() => this.argument(layer).inputValue()).toBe(cropping);
  }

  /** Drags from the middle of `what`, by CSS pixels. */
  async drag(what: Locator, right: number, down: number): Promise<void> {
    await what.scrollIntoViewIfNeeded();
    const { x, y, width, height } = await boxOf(what);
    const { mouse } = this.page;
    await mouse.move(x + width / 2, y + height / 2);
    await mouse.down();
    await mouse.move(x + width / 2 + right, y + height / 2 + down, { steps: 4 });
    await mouse.up();
  }
}

describe('the page 1D · 2D · 3D', () => {
  test('opens from the navigation with the tutorial’s signal, and tells what Keras says of its shape', async ({
    visit,
  }) => {
    const page = await visit('#/crop');
    await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: '1D · 2D · 3D' }).click();
    const ranks = new RanksPage(page);
    await ranks.expectCropping('Cropping1D', '(2, 5)');
    expect(page.url()).toContain('#/1d-2d-3d');
    const shapes = await ranks.region('Shapes of Cropping1D').innerText();
    expect(shapes).toContain('20 − 2 − 5 = 13');
    expect(shapes).toContain('expected ndim=3, found ndim=1. Full shape received: (20,)');
    expect(await ranks.region('Model summary of Cropping1D').innerText()).toContain('(None, 13, 1)');
    expect(await ranks.region('Model summary of Cropping3D').innerText()).toContain('(None, 5, 18, 20, 1)');
    expect(await ranks.region('Code of Cropping1D').innerText()).toContain('layers.Cropping1D((2, 5))');
  });

  test('moves every margin by keyboard, says so, and undoes each layer for itself', async ({ visit }) => {
    const ranks = await RanksPage.on(await visit(LINK));
    const left = ranks.slider('Left', 'Cropping1D');
    expect(await left.getAttribute('aria-valuetext')).toBe('2 steps, output 13');
    for (const [key, margin] of [
      ['ArrowRight', '3'],
      ['PageUp', '8'],
      ['End', '14'],
      ['Home', '0'],
      ['ArrowUp', '1'],
    ] as const) {
      await left.press(key);
      await expect.poll(() => left.getAttribute('aria-valuenow'), { message: key }).toBe(margin);
    }
    expect(await left.getAttribute('aria-valuetext')).toBe('1 step, output 14');
    for (const side of ['Front', 'Back', 'Top', 'Bottom', 'Left', 'Right']) {
      await ranks.slider(side, 'Cropping3D').press('ArrowRight');
    }
    await ranks.expectCropping('Cropping3D', '((3, 4), (6, 6), (5, 5))');
    await ranks.slider('Right', 'Cropping3D').press('Control+z');
    await ranks.expectCropping('Cropping3D', '((3, 4), (6, 6), (5, 4))');
    await ranks.expectCropping('Cropping1D', '(1, 5)');
    await ranks.page.getByRole('button', { name: 'Reset Cropping1D' }).press('Enter');
    await ranks.expectCropping('Cropping1D', '(2, 5)');
    await ranks.page.getByRole('button', { name: 'Undo Cropping1D' }).press('Enter');
    await ranks.expectCropping('Cropping1D', '(1, 5)');
  });

  test('is dragged: the signal’s edge, an axis of the volume, a face of its box', async ({ visit }) => {
    const ranks = await RanksPage.on(await visit(LINK, { width: 1440, height: 1000 }));
    const signal = await boxOf(ranks.page.getByRole('img', { name: 'Input signal' }));
    await ranks.drag(ranks.slider('Right', 'Cropping1D'), (-3 * signal.width) / 20, 0);
    await ranks.expectCropping('Cropping1D', '(2, 8)');
    await ranks.page.getByRole('button', { name: 'Front view' }).click();
    await expect.poll(() => ranks.volume().getAttribute('data-view')).toBe('0 0');
    // Seen from the front, a row is a step down: six of them, in a canvas as wide as the volume's diagonal.
    const { height } = await boxOf(ranks.volume());
    const pixel = height / (2 * Math.hypot(20, 14, 14) + 1);
    await ranks.drag(ranks.page.locator('[data-face="Top"]'), 0, 6 * pixel);
    await ranks.expectCropping('Cropping3D', '((2, 3), (11, 5), (4, 4))');
    await ranks.drag(ranks.page.locator('[data-face="Right"]'), 2 * pixel, 0);
    await ranks.expectCropping('Cropping3D', '((2, 3), (11, 5), (4, 2))');
    await ranks.page.getByRole('button', { name: 'Undo Cropping3D' }).click();
    await ranks.expectCropping('Cropping3D', '((2, 3), (11, 5), (4, 4))');
  });

  test('turns the volume by keys, buttons and its ground', async ({ visit }) => {
    const ranks = await RanksPage.on(await visit(LINK, { width: 1440, height: 1000 }));
    const view = (): Promise<string | null> => ranks.volume().getAttribute('data-view');
    const ground = ranks.page.getByRole('button', { name: 'Turn the volume with the arrow keys' });
    await ground.press('Home');
    await ground.press('ArrowLeft');
    await ground.press('ArrowUp');
    await expect.poll(view).toBe('42 28');
    await ranks.page.getByRole('button', { name: 'Turn right' }).click();
    await ranks.page.getByRole('button', { name: 'Tilt down' }).click();
    await expect.poll(view).toBe('52 18');
    await ground.scrollIntoViewIfNeeded();
    const { x, y } = await boxOf(ground);
    await ranks.page.mouse.move(x + 10, y + 10);
    await ranks.page.mouse.down();
    await ranks.page.mouse.move(x + 30, y + 10);
    await ranks.page.mouse.up();
    await expect.poll(view).toBe('61 18');
  });

  test('says live what Keras would say, refuses with an alert, and keeps the last good crop', async ({
    visit,
  }) => {
    const ranks = await RanksPage.on(await visit(LINK));
    const rubbish = [
      ['Cropping1D', '(2, 5)', '(10, 10)', 'must be smaller than the input length'],
      ['Cropping1D', '(2, 5)', '"12"', "TypeError: '<' not supported between instances of 'str' and 'int'"],
      ['Cropping2D', '((5, 5), (5, 5))', '(1, 2, 3)', '`cropping` should have two elements.'],
      [
        'Cropping3D',
        '((2, 3), (5, 5), (4, 4))',
        '-1',
        '`cropping` cannot be negative. Received: cropping=-1.',
      ],
      ['Cropping3D', '((2, 3), (5, 5), (4, 4))', '((1,', 'This is not a Python value.'],
    ] as const;
    for (const [layer, good, bad, words] of rubbish) {
      await ranks.argument(layer).fill(bad);
      await expect.poll(() => ranks.verdict(layer).innerText()).toContain(words);
      expect(await ranks.page.getByRole('alert').count()).toBe(0);
      await ranks.argument(layer).press('Enter');
      await expect.poll(() => ranks.page.getByRole('alert').innerText()).toContain(words);
      expect(await ranks.volume().getAttribute('data-cropping')).toBe('((2, 3), (5, 5), (4, 4))');
      await ranks.argument(layer).press('Escape');
      await ranks.expectCropping(layer, good);
      await expect.poll(() => ranks.page.getByRole('alert').count()).toBe(0);
    }
    await ranks.argument('Cropping3D').fill('[1, (2, 3), {4: 0, 5: 0}]');
    await expect.poll(() => ranks.verdict('Cropping3D').innerText()).toContain('(None, 8, 23, 19, 1)');
    await ranks.argument('Cropping3D').press('Enter');
    await ranks.expectCropping('Cropping3D', '((1, 1), (2, 3), (4, 5))');
  });

  test('tells what each layer does without an argument, and takes it', async ({ visit }) => {
    const ranks = await RanksPage.on(await visit(LINK));
    for (const [layer, cropping] of [
      ['Cropping1D', '(1, 1)'],
      ['Cropping2D', '((0, 0), (0, 0))'],
      ['Cropping3D', '((1, 1), (1, 1), (1, 1))'],
    ] as const) {
      expect(await ranks.region(`Argument of ${layer}`).innerText()).toContain(
        `${layer}() takes ${cropping}`,
      );
      await ranks.page.getByRole('button', { name: `Take the default of ${layer}` }).click();
      await ranks.expectCropping(layer, cropping);
    }
    await ranks.page.getByRole('button', { name: 'Undo Cropping3D' }).click();
    await ranks.expectCropping('Cropping3D', '((2, 3), (5, 5), (4, 4))');
  });

  test('shows the common mistake with data formats, with and without an error', async ({ visit }) => {
    const ranks = await RanksPage.on(await visit(LINK));
    const mistake = ranks.page.getByRole('group', { name: 'Data in channels_first', exact: true });
    expect(await mistake.innerText()).toContain(
      'Received: input_shape=(None, 1, 28, 28), cropping=((5, 5), (5, 5))',
    );
    await ranks.argument('Cropping2D').fill('(0, 5)');
    await ranks.argument('Cropping2D').press('Enter');
    await expect.poll(() => mistake.innerText()).toContain('(None, 1, 18, 28)');
    expect(await mistake.innerText()).toContain('No error, but the wrong pixels');
    await ranks.page
      .getByRole('radiogroup', { name: 'data_format of Cropping3D' })
      .getByRole('radio', { name: 'channels_first' })
      .check();
    await expect
      .poll(() => ranks.region('Model summary of Cropping3D').innerText())
      .toContain('(None, 1, 5, 18, 20)');
    await expect
      .poll(() => ranks.region('Code of Cropping2D').innerText())
      .toContain('data_format="channels_first"');
  });

  test('shows a frame before and after, and none where the whole frame is cut', async ({ visit }) => {
    const ranks = await RanksPage.on(await visit(LINK));
    const frame = ranks.page.getByRole('slider', { name: 'Frame', exact: true });
    await ranks.page.getByRole('img', { name: 'Frame 0 of the output' }).waitFor();
    await frame.press('ArrowLeft');
    await ranks.page.getByText('cut: the whole frame is gone').waitFor();
    expect(await frame.getAttribute('aria-valuetext')).toBe('frame 1, cut');
    await ranks.page.getByRole('button', { name: 'Show frame 6' }).click();
    await ranks.page.getByRole('img', { name: 'Frame 4 of the output' }).waitFor();
  });

  test('keeps its settings in the link', async ({ visit }) => {
    const page = await visit(LINK);
    const ranks = await RanksPage.on(page);
    await ranks.slider('Left', 'Cropping1D').press('Home');
    await ranks.slider('Back', 'Cropping3D').press('Home');
    await page.getByRole('radio', { name: 'The picked digit in flight' }).check();
    await expect
      .poll(() => new URL(page.url()).hash)
      .toBe('#/1d-2d-3d?cropping_1d=(0,5)&cropping_3d=((2,0),(5,5),(4,4))&volume=motion');
    await page.reload();
    await ranks.expectCropping('Cropping1D', '(0, 5)');
    await ranks.expectCropping('Cropping3D', '((2, 0), (5, 5), (4, 4))');
    expect(await page.getByRole('radio', { name: 'The picked digit in flight' }).isChecked()).toBe(true);
  });

  for (const [width, height, colorScheme] of [
    [360, 740, 'dark'],
    [1440, 900, 'light'],
  ] as const) {
    test(`axe finds nothing at ${width} px, ${colorScheme}`, async ({ visit }) => {
      const page = await visit(LINK, { width, height, colorScheme });
      const ranks = await RanksPage.on(page);
      await ranks.page.getByRole('img', { name: 'Frame 0 of the output' }).waitFor();
      await expectAccessible(page);
      const scrolls = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(scrolls, 'pixels to scroll sideways').toBeLessThanOrEqual(0);
    });
  }

  test('has handles of 44 px under a finger', async ({ visit }) => {
    const ranks = await RanksPage.on(await visit(LINK, { width: 390, height: 844, touch: true }));
    for (const handle of [ranks.slider('Left', 'Cropping1D'), ranks.slider('Front', 'Cropping3D')]) {
      const { width, height } = await boxOf(handle);
      expect(Math.min(width, height)).toBeGreaterThanOrEqual(44);
    }
  });
});
