import type { Locator, Page } from 'playwright';
import { describe, expect } from 'vitest';
import { test } from '../harness/browserTest.ts';

/** A field of a page, and what it says of a text that means nothing there. */
interface Field {
  readonly link: string;
  readonly role: 'textbox' | 'spinbutton';
  readonly name: string;
  readonly rubbish: readonly (readonly [text: string, words: string])[];
}

const CROP = '#/crop';
const TRAIN = '#/train';
const RANKS = '#/1d-2d-3d';
const COMPARE = '#/compare';

const NO_LITERALS = [
  ['((', 'at character 3'],
  ['💥', 'U+1F4A5'],
  ['', 'Expected a Python value'],
] as const;
const NO_CROPPINGS_2D = [
  ...NO_LITERALS,
  ['-1', '`cropping` cannot be negative. Received: cropping=-1.'],
  ['(1, 2, 3)', '`cropping` should have two elements. Received: cropping=(1, 2, 3).'],
  [
    '(1.5, 2)',
    'The `1st entry of cropping` argument must be a tuple of 2 integers. Received 1st entry of cropping=1.5',
  ],
  ['(99, 99)', 'should be smaller than the corresponding spatial dimension'],
] as const;

function argument(link: string, name: string): Field {
  return { link, role: 'textbox', name, rubbish: NO_CROPPINGS_2D };
}

function number(link: string, name: string, ...texts: readonly string[]): Field {
  return {
    link,
    role: 'spinbutton',
    name,
    rubbish: ['', '-3', '1e99', ...texts].map((text) => [text, name]),
  };
}

const FIELDS: readonly Field[] = [
  argument(CROP, 'Cropping argument'),
  ...['Top', 'Bottom', 'Left', 'Right', 'Digit number'].map((name) => number(CROP, name, '1.5')),
  argument(TRAIN, 'Input cropping argument'),
  argument(TRAIN, 'Cropping after conv2d argument'),
  argument(TRAIN, 'Cropping after conv2d_1 argument'),
  ...['Epochs', 'Batch size', 'Training digits', 'Seed'].map((name) => number(TRAIN, name, '1.5')),
  ...['Validation split', 'Learning rate', 'Dropout'].map((name) => number(TRAIN, name)),
  {
    link: RANKS,
    role: 'textbox',
    name: 'Cropping argument of Cropping1D',
    rubbish: [
      ...NO_LITERALS,
      ['-1', 'including values {-1} that do not satisfy `value >= 0`'],
      ['(10, 10)', 'must be smaller than the input length'],
      ['(1.5, 2)', "'float' object cannot be interpreted as an integer"],
    ],
  },
  number(COMPARE, 'Border width', '1.5', '99'),
  argument(RANKS, 'Cropping argument of Cropping2D'),
  {
    link: RANKS,
    role: 'textbox',
    name: 'Cropping argument of Cropping3D',
    rubbish: [...NO_LITERALS, ['(1, 2)', '`cropping` should have 3 elements. Received: (1, 2).']],
  },
];

async function expectRefusals(page: Page, field: Locator, { role, rubbish }: Field): Promise<void> {
  const good = await field.inputValue();
  const link = page.url();
  const alert = page.getByRole('alert');
  for (const [text, words] of rubbish) {
    await field.fill(text);
    if (role === 'textbox') await field.press('Enter');
    await expect
      .poll(() => alert.allInnerTexts(), { message: text })
      .toEqual([expect.stringContaining(words)]);
    await expect.poll(() => field.getAttribute('aria-invalid'), { message: text }).toBe('true');
    expect(page.url(), `the settings behind ${text}`).toBe(link);
    await field.press('Escape');
    await expect.poll(() => field.inputValue(), { message: `behind ${text}` }).toBe(good);
    await expect.poll(() => alert.count(), { message: `alerts behind ${text}` }).toBe(0);
  }
}

describe('rubbish is refused with an alert, and the last good state stays', () => {
  for (const link of [CROP, TRAIN, RANKS, COMPARE]) {
    test(`in every field of ${link}`, async ({ visit }) => {
      const page = await visit(link, { width: 1440, height: 900 });
      const fields = FIELDS.filter((field) => field.link === link);
      for (const each of fields) {
        const field = page.getByRole(each.role, { name: each.name, exact: true });
        await field.waitFor();
        await expectRefusals(page, field, each);
      }
      // No field is left out.
      const places = page.getByRole('textbox').or(page.getByRole('spinbutton'));
      expect(await places.count()).toBe(fields.length);
    });
  }

  test('and a number that is refused is told of when its field is left', async ({ visit }) => {
    const page = await visit(TRAIN, { width: 1440, height: 900 });
    const epochs = page.getByRole('spinbutton', { name: 'Epochs' });
    await epochs.fill('0');
    await epochs.press('Tab');
    const alert = page.getByRole('alert');
    await expect
      .poll(() => alert.allInnerTexts())
      .toEqual([expect.stringMatching(/Epochs .* It stays 25\.$/)]);
    expect(await epochs.inputValue()).toBe('25');
    await epochs.fill('3');
    await expect.poll(() => alert.count()).toBe(0);
    await epochs.press('Tab');
    // Nor does it come back with the number that stayed.
    await page.getByRole('button', { name: 'Tutorial', exact: true }).click();
    await expect.poll(() => epochs.inputValue()).toBe('25');
    expect(await alert.count()).toBe(0);
  });

  test('in the dialog that adds a crop: nothing trains', async ({ visit }) => {
    const page = await visit(COMPARE, { width: 1440, height: 900 });
    await page.getByText(/· 7,000 digits/).waitFor();
    await page.getByRole('button', { name: 'Add crop', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'Add a crop to the comparison' });
    const field = dialog.getByRole('textbox', { name: 'Cropping argument' });
    for (const [text, words] of [...NO_CROPPINGS_2D, ['(11, 11)', 'This network cannot be built']] as const) {
      await field.fill(text);
      await field.press('Enter');
      await expect
        .poll(() => dialog.getByRole('alert').allInnerTexts(), { message: text })
        .toEqual([expect.stringContaining(words)]);
      expect(await field.getAttribute('aria-invalid')).toBe('true');
      expect(await field.inputValue()).toBe(text);
    }
    await field.fill('5');
    await expect.poll(() => dialog.getByRole('alert').count()).toBe(0);
    expect(await page.getByRole('table', { name: 'Runs', exact: true }).count()).toBe(0);
  });

  test('in the fields of a sweep: what was planned before stays, and nothing trains', async ({ visit }) => {
    const page = await visit(COMPARE, { width: 1440, height: 900 });
    await page.getByText(/· 7,000 digits/).waitFor();
    await page.getByRole('button', { name: 'Sweep', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'Sweep over many crops' });
    const plan = dialog.getByRole('status', { name: 'Plan' });
    await expect.poll(() => plan.innerText()).toMatch(/^9 runs/);
    for (const name of ['First margin', 'Last margin', 'Number of seeds']) {
      const field = dialog.getByRole('spinbutton', { name });
      const good = await field.inputValue();
      for (const text of ['', '-3', '1.5', '1e99']) {
        await field.fill(text);
        // Which would start the sweep.
        await field.press('Enter');
        await expect
          .poll(() => dialog.getByRole('alert').allInnerTexts(), { message: text })
          .toEqual([expect.stringContaining(name)]);
        expect(await plan.innerText()).toMatch(/^9 runs/);
      }
      await field.fill(good);
    }
    await dialog.getByRole('radio', { name: 'A list' }).check();
    for (const [text, words] of [
      ['5\n💥', 'Line 2: '],
      ['-1', 'cannot be negative'],
      ['', 'is empty'],
    ] as const) {
      await dialog.getByRole('textbox', { name: 'Croppings' }).fill(text);
      await expect
        .poll(() => dialog.getByRole('alert').allInnerTexts())
        .toEqual([expect.stringContaining(words)]);
      expect(await dialog.getByRole('button', { name: 'Start the sweep' }).isDisabled()).toBe(true);
    }
    expect(await page.getByRole('table', { name: 'Runs', exact: true }).count()).toBe(0);
  });

  test('in the name of a run: it is text on one line, never empty, and no page is made wider', async ({
    visit,
  }) => {
    const page = await visit(`${COMPARE}?epochs=1&training_digits=500&batch_size=100`, {
      width: 390,
      height: 844,
    });
    await page.getByText(/· 7,000 digits/).waitFor();
    await page.getByRole('button', { name: 'Train cropped and classic' }).click();
    await page.getByRole('table', { name: 'Seed by seed' }).waitFor({ timeout: 50_000 });
    const names = page
      .getByRole('table', { name: 'Runs', exact: true })
      .getByRole('rowheader')
      .locator('strong');
    const field = page.getByRole('textbox', { name: /^Name of / });
    const menu = page.getByRole('button', { name: /^Actions for / }).nth(1);
    const begin = async (): Promise<void> => {
      await menu.click();
      await page.getByRole('button', { name: 'Rename', exact: true }).click();
      await expect.poll(() => field.evaluate((element) => element === document.activeElement)).toBe(true);
    };
    const W = 'W'.repeat(80);
    for (const [text, name] of [
      ['', 'Cropped'],
      [' \u00a0\t ', 'Cropped'],
      ['<img src=x onerror=alert(1)>', '<img src=x onerror=alert(1)>'],
      ['🦊'.repeat(100), '🦊'.repeat(40)],
      ['Classic', 'Classic 2'],
      ['W'.repeat(5000), W],
    ] as const) {
      await begin();
      await field.fill(text);
      await field.press('Enter');
      await expect.poll(() => names.allTextContents(), { message: text }).toEqual(['Classic', name]);
      expect(await menu.evaluate((element) => element === document.activeElement)).toBe(true);
      const overhang = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(overhang, `pixels beside the window with ${text.slice(0, 20)}`).toBeLessThanOrEqual(0);
    }
    // What is pasted over lines stands on one, and Escape keeps nothing of it.
    await begin();
    await field.evaluate((element: HTMLInputElement) => element.select());
    await page.keyboard.insertText('one\ntwo\r\nthree');
    expect(await field.inputValue()).not.toContain('\n');
    await field.press('Escape');
    await expect.poll(() => field.count()).toBe(0);
    expect(await names.allTextContents()).toEqual(['Classic', W]);
    expect(await page.locator('img[src="x"]').count()).toBe(0);
  });

  test('in the fields of the drawing dialog: the pen stays within its widths, blank paper is no digit', async ({
    visit,
  }) => {
    const page = await visit(COMPARE, { width: 1440, height: 900 });
    await page.getByRole('button', { name: 'Draw a digit' }).click();
    const dialog = page.getByRole('dialog', { name: 'Draw a digit' });
    const pen = dialog.getByRole('slider', { name: 'Pen width' });
    const said = (): Promise<string | null> => pen.getAttribute('aria-valuetext');
    for (const [text, width] of [
      ['999', '20 %'],
      ['-999', '3 %'],
      ['1e99', '20 %'],
      ['7.4', '7 %'],
      ['💥', /^1[12] %/],
      ['', /^1[12] %/],
    ] as const) {
      await pen.evaluate((element: HTMLInputElement, value) => {
        // As the browser does it; React listens for the event.
        Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(element, value);
        element.dispatchEvent(new Event('input', { bubbles: true }));
      }, text);
      await expect.poll(said, { message: text }).toMatch(width);
    }
    await pen.press('End');
    await pen.press('ArrowRight');
    await expect.poll(said).toBe('20 % of the paper');
    const use = dialog.getByRole('button', { name: 'Use this digit' });
    const link = page.url();
    await use.click({ force: true });
    expect(await use.getAttribute('aria-disabled')).toBe('true');
    // Keys that draw nothing.
    const pad = dialog.getByRole('application', { name: 'Drawing pad' });
    await pad.focus();
    for (const key of ['x', 'Enter', '💥', 'Control+a', 'Delete']) {
      if (key.length === 2) await page.keyboard.insertText(key);
      else await page.keyboard.press(key);
    }
    expect(await pad.locator('path').count()).toBe(0);
    expect(await dialog.isVisible()).toBe(true);
    expect(page.url()).toBe(link);
  });
});
