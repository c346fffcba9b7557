import type { Page } from 'playwright';
import { describe, expect } from 'vitest';
import { expectAccessible } from '../harness/accessibility.ts';
import { test } from '../harness/browserTest.ts';
import { boxOf, CropPage } from './cropPage.ts';

describe('how the Crop page looks', () => {
  for (const [width, height, colorScheme] of [
    [360, 740, 'light'],
    [820, 1180, 'dark'],
    [1440, 900, 'light'],
    [1920, 1080, 'dark'],
  ] as const) {
    test(`axe finds nothing at ${width} px, ${colorScheme}`, async ({ visit }) => {
      const page = await visit('#/crop', { width, height, colorScheme });
      await CropPage.on(page);
      await expectAccessible(page);
      const scrolls = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(scrolls, 'pixels to scroll sideways').toBeLessThanOrEqual(0);
    });
  }

  test('handles lie on the pixels at every zoom', async ({ newPage }) => {
    const page = await newPage();
    await page.goto('./#/crop?cropping=((3,8),(6,2))');
    const crop = await CropPage.on(page);
    const devTools = await page.context().newCDPSession(page);
    for (const zoom of [0.5, 0.67, 0.9, 1, 1.1, 1.25, 1.5, 2, 3]) {
      // A browser's zoom changes the device pixels of a CSS pixel and the CSS pixels of the window, inversely.
      await devTools.send('Emulation.setDeviceMetricsOverride', {
        width: Math.round(1440 / zoom),
        height: Math.round(900 / zoom),
        deviceScaleFactor: zoom,
        mobile: false,
      });
      const drawnBeside = async (): Promise<number> =>
        Math.abs(Number(await crop.stage().getAttribute('width')) - (await boxOf(crop.stage())).width * zoom);
      await expect
        .poll(drawnBeside, { message: `pixels beside those of the screen at ${zoom}` })
        .toBeLessThanOrEqual(1);
      const stage = await boxOf(crop.stage());
      const pixel = stage.width / 28;
      expect(stage.height).toBeCloseTo(stage.width, 1);
      const middles = { Top: 3, Bottom: 20, Left: 6, Right: 26 };
      for (const [edge, boundary] of Object.entries(middles)) {
        const { x, y, width, height } = await boxOf(crop.slider(edge));
        const across = edge === 'Left' || edge === 'Right';
        const middle = across ? x + width / 2 - stage.x : y + height / 2 - stage.y;
        expect(middle / pixel, `${edge} at ${zoom}`).toBeCloseTo(boundary, 1);
        expect(Math.min(width, height)).toBeGreaterThanOrEqual(24);
      }
    }
  });

  test('is dragged by a finger, with handles of 44 px, and the page stays where it is', async ({ visit }) => {
    const page = await visit('#/crop', { width: 390, height: 844, touch: true });
    const crop = await CropPage.on(page);
    const handle = await boxOf(crop.slider('Top'));
    expect(Math.min(handle.width, handle.height)).toBeGreaterThanOrEqual(44);
    const stage = await boxOf(crop.stage());
    await swipe(page, handle.x + handle.width / 2, handle.y + handle.height / 2, (2 * stage.height) / 28);
    await crop.expectCropping('((7, 5), (5, 5))');
    expect(await page.evaluate(() => scrollY)).toBe(0);
  });

  test('scrolls under a finger where the crop cannot be moved', async ({ visit }) => {
    // Without a margin the box cannot move, and its whole area is the page's.
    const page = await visit('#/crop?cropping=0', { width: 390, height: 844, touch: true });
    const crop = await CropPage.on(page);
    const stage = await boxOf(crop.stage());
    await swipe(page, stage.x + stage.width / 3, stage.y + stage.height / 3, -200);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(100);
    await crop.expectCropping('((0, 0), (0, 0))');
  });
});

/** Puts a finger down at a place and moves it down by `distance`, or up where that is negative; in CSS pixels. */
async function swipe(page: Page, x: number, y: number, distance: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const moves = 20;
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', move = 0): Promise<unknown> =>
    session.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: type === 'touchEnd' ? [] : [{ x, y: y + (distance * move) / moves }],
    });
  await touch('touchStart');
  for (let move = 1; move <= moves; move += 1) await touch('touchMove', move);
  await touch('touchEnd');
}
