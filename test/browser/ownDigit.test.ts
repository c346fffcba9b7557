import type { Locator, Page } from 'playwright';
import { describe, expect } from 'vitest';
import { expectAccessible } from '../harness/accessibility.ts';
import { test, type VisitOptions } from '../harness/browserTest.ts';
import { boxOf, CropPage } from './cropPage.ts';

/** The dialog in which a digit is drawn. */
class DrawDialog {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async open(button = 'Draw a digit'): Promise<this> {
    await this.page.getByRole('button', { name: button, exact: true }).click();
    await this.pad().waitFor();
    return this;
  }

  pad(): Locator {
    return this.page.getByRole('application', { name: 'Drawing pad' });
  }

  button(name: string): Locator {
    return this.page.getByRole('dialog').getByRole('button', { name, exact: true });
  }

  /** How many strokes lie on the paper. */
  strokes(): Promise<number> {
    return this.pad().locator('path').count();
  }

  note(): Locator {
    return this.page.getByRole('dialog').getByRole('status', { name: 'Drawing' });
  }

  /** Draws with the mouse from place to place, in shares of the paper. */
  async drawWithMouse(places: readonly (readonly [x: number, y: number])[]): Promise<void> {
    const { mouse } = this.page;
    const paper = await boxOf(this.pad());
    for (const [at, [x, y]] of places.entries()) {
      await mouse.move(paper.x + x * paper.width, paper.y + y * paper.height, { steps: 5 });
      if (at === 0) await mouse.down();
    }
    await mouse.up();
  }

  async drawWithFinger(places: readonly (readonly [x: number, y: number])[]): Promise<void> {
    const paper = await boxOf(this.pad());
    const touches = await this.page.context().newCDPSession(this.page);
    for (const [at, [x, y]] of places.entries()) {
      await touches.send('Input.dispatchTouchEvent', {
        type: at === 0 ? 'touchStart' : 'touchMove',
        touchPoints: [{ x: paper.x + x * paper.width, y: paper.y + y * paper.height }],
      });
    }
    await touches.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  }

  /** Rows of the picture for the network that have ink. */
  inkedRows(): Promise<number[]> {
    return this.page
      .getByRole('img', { name: 'Your digit as the network sees it' })
      .evaluate((canvas: HTMLCanvasElement) => {
        const { data } = canvas.getContext('2d')!.getImageData(0, 0, 28, 28);
        return Array.from({ length: 28 }, (_, row) => row).filter((row) =>
          data.subarray(row * 28 * 4, (row + 1) * 28 * 4).some((value, at) => at % 4 === 0 && value > 60),
        );
      });
  }
}

const SEVEN = [
  [0.25, 0.2],
  [0.75, 0.2],
  [0.45, 0.85],
] as const;
const BAR = [
  [0.35, 0.55],
  [0.7, 0.55],
] as const;

function note(page: Page): Locator {
  return page.getByRole('region', { name: 'Digit', exact: true }).getByText('your drawing');
}

describe('drawing a digit', () => {
  test('by mouse: it is cropped, stays through a reload, can be drawn on, and leads back', async ({
    visit,
  }) => {
    const crop = await CropPage.on(await visit('#/crop'));
    const { page } = crop;
    const dialog = await new DrawDialog(page).open();
    expect(await dialog.note().textContent()).toBe('The drawing is empty: a digit needs a line.');
    await dialog.button('Use this digit').press('Enter');
    await dialog.drawWithMouse(SEVEN);
    await dialog.drawWithMouse(BAR);
    expect(await dialog.strokes()).toBe(2);
    // 20 rows, with the centre of mass in the middle.
    const rows = await dialog.inkedRows();
    expect(rows.length).toBeGreaterThanOrEqual(19);
    expect(rows.length).toBeLessThanOrEqual(20);

    await dialog.button('Undo').click();
    expect(await dialog.strokes()).toBe(1);
    await dialog.button('Clear').click();
    expect(await dialog.strokes()).toBe(0);
    // The keys that undo a crop on the page undo here only.
    await page.keyboard.press('Control+z');
    expect(await dialog.strokes()).toBe(1);

    await dialog.button('Use this digit').click();
    await note(page).waitFor();
    await page.getByText('Tightest crop that keeps this digit whole').waitFor();
    await crop.expectCropping('((5, 5), (5, 5))');
    const drawn = await crop.outputPixels();
    expect(Math.max(...drawn.reds)).toBe(255);
    await expect.poll(() => page.url()).toContain('own_digit=90:250,200_750,200_450,850');
    expect(
      await crop.button('Edit the drawing').evaluate((button) => button === document.activeElement),
    ).toBe(true);

    await page.reload();
    await crop.output().waitFor();
    await note(page).waitFor();
    await expect.poll(() => crop.outputPixels()).toEqual(drawn);
    await dialog.open('Edit the drawing');
    expect(await dialog.strokes()).toBe(1);
    await page.keyboard.press('Escape');
    await crop.button('Back to train #25').click();
    await page.getByText('train #25, a ').waitFor();
    await expect.poll(() => page.url()).not.toContain('own_digit');
    await crop.button('Draw a digit').waitFor();
  });

  test('by keyboard, with a pen that is heard', async ({ visit }) => {
    const crop = await CropPage.on(await visit('#/crop'));
    const { page } = crop;
    await crop.button('Draw a digit').press('Enter');
    const dialog = new DrawDialog(page);
    const pen = page.getByRole('status', { name: 'Pen' });
    await dialog.pad().press('ArrowLeft');
    expect(await pen.textContent()).toBe('Pen up, column 9 of 20, row 5 of 20');
    await dialog.pad().press('Space');
    expect(await dialog.note().textContent()).toBe('The drawing is one dot: a digit needs a line.');
    for (let step = 0; step < 10; step += 1) await dialog.pad().press('ArrowDown');
    await dialog.pad().press('PageUp');
    await dialog.pad().press('Space');
    await dialog.pad().press('ArrowDown');
    expect(await pen.textContent()).toBe('Pen up, column 10 of 20, row 15 of 20');
    expect(await dialog.note().textContent()).toBe('');
    await dialog.button('Use this digit').press('Enter');
    await note(page).waitFor();
    await expect.poll(() => page.url()).toContain('own_digit=90:450,250_450,750_500,700');
  });

  test('by finger, without scrolling, and with a wider pen', async ({ visit }) => {
    const page = await visit('#/crop', { width: 360, height: 740, touch: true });
    const crop = await CropPage.on(page);
    const dialog = await new DrawDialog(page).open();
    await page.getByRole('slider', { name: 'Pen width' }).fill('15');
    await dialog.drawWithFinger(SEVEN);
    expect(await dialog.strokes()).toBe(1);
    await dialog.button('Use this digit').click();
    await note(page).waitFor();
    await expect.poll(() => page.url()).toContain('own_digit=150:');
    await crop.output().waitFor();
  });

  test('is seen on the other pages, where nobody knows its label', async ({ visit }) => {
    const page = await visit('#/train?own_digit=90:250,200_750,200_450,850');
    const panel = page.getByRole('region', { name: 'Picked digit' });
    await panel.getByText('your drawing').waitFor();
    await panel.getByRole('img', { name: 'Picked digit' }).waitFor();
    await page.getByRole('region', { name: 'Feature maps' }).locator('canvas').first().waitFor();
    expect(await panel.getByText('true').count()).toBe(0);
    await visit('#/1d-2d-3d?own_digit=90:250,200_750,200_450,850');
    await page.getByRole('img', { name: 'Input digit' }).waitFor();
    await page.getByText('The page shows the digit that you have drawn').first().waitFor();
  });

  test('of a link that holds none is told of, and the digit of the set opens', async ({ visit }) => {
    const crop = await CropPage.on(await visit('#/crop?own_digit=seven&cropping=3'));
    await crop.page
      .getByRole('alert')
      .filter({ hasText: 'so one of the set opens. “seven” is not a drawing' })
      .waitFor();
    await crop.page.getByText('train #25, a ').waitFor();
    await crop.expectCropping('((3, 3), (3, 3))');
  });

  const LOOKS: readonly VisitOptions[] = [
    { width: 1440, height: 900, colorScheme: 'light' },
    { width: 360, height: 740, colorScheme: 'dark', touch: true },
  ];
  for (const look of LOOKS) {
    test(`is accessible, ${look.width} pixels wide, ${look.colorScheme}`, async ({ visit }) => {
      const page = await visit('#/crop', look);
      await CropPage.on(page);
      const dialog = await new DrawDialog(page).open();
      await expectAccessible(page);
      await dialog.drawWithMouse(SEVEN);
      await expectAccessible(page);
      const heights = await page
        .getByRole('dialog')
        .getByRole('button')
        .evaluateAll((buttons) => buttons.map((each) => each.getBoundingClientRect().height));
      expect(Math.min(...heights)).toBeGreaterThanOrEqual(look.touch ? 44 : 24);
    });
  }
});
