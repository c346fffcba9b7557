import type { CDPSession, Locator, Page } from 'playwright';
import { describe, expect } from 'vitest';
import { test } from '../harness/browserTest.ts';
import { boxOf } from './cropPage.ts';

/** One finger on the screen of a phone. */
class Finger {
  readonly #page: Page;
  readonly #session: CDPSession;

  constructor(page: Page, session: CDPSession) {
    this.#page = page;
    this.#session = session;
  }

  /** Puts the finger on the middle of `what`, or so many CSS pixels beside it, and moves it. */
  async drag(
    what: Locator,
    right: number,
    down: number,
    [besideX, besideY]: readonly [x: number, y: number] = [0, 0],
  ): Promise<void> {
    await what.evaluate((element) => element.scrollIntoView({ block: 'center' }));
    const { x, y, width, height } = await boxOf(what);
    const [startX, startY] = [x + width / 2 + besideX, y + height / 2 + besideY];
    await this.#send('touchStart', startX, startY);
    for (const share of [0.25, 0.5, 0.75, 1]) {
      await this.#send('touchMove', startX + share * right, startY + share * down);
    }
    await this.#session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    await this.#page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
  }

  async #send(type: 'touchStart' | 'touchMove', x: number, y: number): Promise<void> {
    await this.#session.send('Input.dispatchTouchEvent', { type, touchPoints: [{ x, y }] });
  }
}

/** The margins that the page opens with, by the face that they belong to. */
const MARGINS = { Front: 2, Back: 3, Top: 5, Bottom: 5, Left: 4, Right: 4 } as const;
type Face = keyof typeof MARGINS;

describe('the volume on a phone', () => {
  test('is cropped by a finger on each of its six faces, and turned by one on its ground', async ({
    newPage,
  }) => {
    const page = await newPage({ width: 360, height: 740, touch: true });
    await page.goto('./#/1d-2d-3d');
    const volume = page.getByRole('img', { name: 'Input volume' });
    await volume.waitFor();
    const finger = new Finger(page, await page.context().newCDPSession(page));
    const marginOf = async (face: string): Promise<number> =>
      Number(
        await page
          .getByRole('slider', { name: `${face} margin of Cropping3D`, exact: true })
          .getAttribute('aria-valuenow'),
      );
    const face = (name: string): Locator => page.locator(`[data-face="${name}"]`);
    const undo = page.getByRole('button', { name: 'Undo Cropping3D' });

    for (const name of Object.keys(MARGINS) as Face[]) {
      // A finger that pulls a face towards the volume's middle crops more there, and nowhere else.
      await volume.evaluate((element) => element.scrollIntoView({ block: 'center' }));
      const [handle, stage] = [await boxOf(face(name)), await boxOf(volume)];
      const toMiddle = [
        stage.x + stage.width / 2 - (handle.x + handle.width / 2),
        stage.y + stage.height / 2 - (handle.y + handle.height / 2),
      ] as const;
      await finger.drag(face(name), 0.8 * toMiddle[0], 0.8 * toMiddle[1]);
      await expect.poll(() => marginOf(name), { message: name }).toBeGreaterThan(MARGINS[name]);
      for (const other of Object.keys(MARGINS) as Face[]) {
        if (other !== name) expect(await marginOf(other), `${other} beside ${name}`).toBe(MARGINS[other]);
      }
      // By key: a tap as quick as a test's, behind another touch, is a double tap to the browser.
      await undo.press('Enter');
      await expect.poll(() => marginOf(name), { message: `${name}, undone` }).toBe(MARGINS[name]);
    }

    const before = await volume.getAttribute('data-view');
    await finger.drag(volume, 60, 0, [-80, -110]);
    await expect.poll(() => volume.getAttribute('data-view')).not.toBe(before);
    // Across it turns; up and down belong to the page, which scrolls.
    const scrolled = await page.evaluate(() => scrollY);
    await finger.drag(volume, 0, -120, [-80, 100]);
    await expect.poll(() => page.evaluate(() => scrollY)).not.toBe(scrolled);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
  });
});
