import { describe, expect } from 'vitest';
import { loadMnist } from '../../scripts/loadMnist.ts';
import type { Cropping2D } from '../../src/crop/cropping.ts';
import { cropImage } from '../../src/crop/cropImage.ts';
import { formatCropping } from '../../src/crop/notation/printCropping.ts';
import { DIGIT_SHAPE, pixelsOf } from '../../src/digits/digitSet.ts';
import { blend, INK, PAPER } from '../../src/ui/pictures/inkColours.ts';
import { test } from '../harness/browserTest.ts';
import { boxOf, CropPage } from './cropPage.ts';

describe('the Crop page', () => {
  test('opens on the tutorial’s 2 with its crop, output and figures', async ({ visit }) => {
    const crop = await CropPage.on(await visit('#/crop', { site: 'shipped' }));
    await crop.allDigits('70,000');
    await crop.expectCropping('((5, 5), (5, 5))');
    // MNIST's licence asks for its authors' names.
    const credit = crop.page.getByRole('contentinfo');
    expect(await credit.innerText()).toMatch(
      /^MNIST is by Y\. LeCun, C\. Cortes and C\. J\. C\. Burges, under/,
    );
    expect(await credit.getByRole('link', { name: 'CC BY-SA 3.0' }).getAttribute('href')).toContain(
      '/by-sa/3.0/',
    );
    const output = await crop.outputRegion().innerText();
    expect(output).toContain('(None, 18, 18, 1)');
    // 324 of 784 pixels; 6.10 % of this digit's ink and 9.02 % of all ink lie outside, summed from the files.
    expect(output).toContain('41.3 %');
    expect(output).toContain('93.9 %');
    expect(output).toContain('91.0 %');
    expect(output).toContain('Every one of the 60,000 training digits loses ink here.');
    await crop.button('((4, 4), (5, 3))').click();
    await crop.expectCropping('((4, 4), (5, 3))');
    expect(await crop.outputRegion().innerText()).toContain('100.0 %');
  });

  test('shows what plain cropping gives, for many croppings and digits', async ({ visit }) => {
    const { test: set } = await loadMnist();
    const crop = await CropPage.on(await visit('#/crop?digit=test-0'));
    await crop.allDigits();
    const croppings: Cropping2D[] = [
      [
        [0, 0],
        [0, 0],
      ],
      [
        [27, 0],
        [0, 27],
      ],
      [
        [14, 13],
        [13, 14],
      ],
      [
        [0, 27],
        [0, 0],
      ],
      ...Array.from({ length: 6 }, (_, at): Cropping2D => [
        [at % 7, (at * 5) % 11],
        [(at * 3) % 13, (at * 7) % 9],
      ]),
    ];
    for (const [at, cropping] of croppings.entries()) {
      const digit = at * 37;
      await crop.field('Digit number').fill(String(digit));
      await crop.typeArgument(formatCropping(cropping));
      await crop.expectCropping(formatCropping(cropping));
      const expected = cropImage(pixelsOf(set, digit), DIGIT_SHAPE, cropping);
      const reds = Array.from(expected, (ink) => blend(PAPER, INK, ink / 255)[0]);
      await expect
        .poll(async () => (await crop.outputPixels()).reds, { message: `digit ${digit}` })
        .toEqual(reds);
      expect(await crop.outputPixels()).toMatchObject({
        rows: 28 - cropping[0][0] - cropping[0][1],
        columns: 28 - cropping[1][0] - cropping[1][1],
      });
    }
  });

  test('is dragged by edges, corners and as a box, one step of undo each', async ({ newPage }) => {
    const page = await newPage({ width: 1440, height: 900 });
    await page.goto('./#/crop');
    const crop = await CropPage.on(page);
    await crop.drag(crop.slider('Top'), 2, 0);
    await crop.expectCropping('((7, 5), (5, 5))');
    await crop.drag(crop.slider('Right'), 0, -3);
    await crop.expectCropping('((7, 5), (5, 8))');
    await crop.drag(crop.page.locator('[data-handle="bottom-left"]'), 1, -2);
    await crop.expectCropping('((7, 4), (3, 8))');
    await crop.drag(crop.page.getByRole('button', { name: /Move the crop/ }), 9, -1);
    await crop.expectCropping('((11, 0), (2, 9))');
    for (const cropping of ['((7, 4), (3, 8))', '((7, 5), (5, 8))', '((7, 5), (5, 5))', '((5, 5), (5, 5))']) {
      await crop.button('Undo').click();
      await crop.expectCropping(cropping);
    }
    expect(await crop.button('Undo').isDisabled()).toBe(true);
    await crop.button('Redo').click();
    await crop.expectCropping('((7, 5), (5, 5))');
    await crop.page.keyboard.press('Control+z');
    await crop.expectCropping('((5, 5), (5, 5))');
  });

  test('links opposite margins or all of them', async ({ visit }) => {
    const crop = await CropPage.on(await visit('#/crop'));
    await crop.page.getByRole('radio', { name: 'Opposite' }).check();
    await crop.drag(crop.slider('Left'), 0, 2);
    await crop.expectCropping('((5, 5), (7, 7))');
    await crop.page
      .getByRole('radiogroup', { name: 'Link margins' })
      .getByRole('radio', { name: 'All' })
      .check();
    await crop.field('Bottom').fill('3');
    await crop.expectCropping('((3, 3), (3, 3))');
  });

  test('stops a margin where one row or column would remain, and says what the network needs', async ({
    visit,
  }) => {
    const crop = await CropPage.on(await visit('#/crop'));
    await crop.drag(crop.slider('Top'), 40, 0);
    await crop.expectCropping('((22, 5), (5, 5))');
    expect(await crop.page.getByText(/needs at least 10 × 10/).isVisible()).toBe(true);
    // Handles of a box one pixel high do not lie on each other.
    const [top, bottom] = [await boxOf(crop.slider('Top')), await boxOf(crop.slider('Bottom'))];
    expect(top.y + top.height).toBeLessThanOrEqual(bottom.y);
    await crop.drag(crop.slider('Top'), -17, 0);
    await crop.expectCropping('((5, 5), (5, 5))');
    // A corner that is dragged into a small box is held until the pointer lets go.
    await crop.drag(crop.page.locator('[data-handle="bottom-right"]'), -40, -15);
    await crop.expectCropping('((5, 22), (5, 20))');
    await crop.button('Undo').click();
    await crop.expectCropping('((5, 5), (5, 5))');
  });

  test('takes any form of Keras’s argument, and refuses with Keras’s words without losing the crop', async ({
    visit,
  }) => {
    const crop = await CropPage.on(await visit('#/crop'));
    await crop.typeArgument('[2, (1, 3)]');
    await crop.expectCropping('((2, 2), (1, 3))');
    await crop.typeArgument('(14, 14)');
    const alert = crop.page.getByRole('alert');
    expect(await alert.innerText()).toContain(
      'Values in `cropping` argument should be smaller than the corresponding spatial dimension of the input.',
    );
    expect(await crop.output().getAttribute('data-cropping')).toBe('((2, 2), (1, 3))');
    await crop.typeArgument('((1, 2)');
    await expect.poll(() => alert.count()).toBe(1);
    await crop.argument().press('Escape');
    await crop.expectCropping('((2, 2), (1, 3))');
    await expect.poll(() => alert.count()).toBe(0);
  });
});
