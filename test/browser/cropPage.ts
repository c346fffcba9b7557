import type { Locator, Page } from 'playwright';
import { expect } from 'vitest';

/** The Crop page as a person knows it: everything found by role and accessible name. */
export class CropPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** The Crop page that `page` shows, once its digit is cropped; other digits may still be on their way. */
  static async on(page: Page): Promise<CropPage> {
    const crop = new CropPage(page);
    await crop.output().waitFor();
    return crop;
  }

  /** Waits until all digits are there: few, or all that the shipped site has. */
  async allDigits(count: '7,000' | '70,000' = '7,000'): Promise<void> {
    await this.data().getByText(`· ${count} digits`).waitFor();
  }

  data(): Locator {
    return this.page.getByRole('status', { name: 'Data' });
  }

  slider(edge: string): Locator {
    return this.page.getByRole('slider', { name: `${edge} margin` });
  }

  field(name: string): Locator {
    return this.page.getByRole('spinbutton', { name, exact: true });
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  argument(): Locator {
    return this.page.getByRole('textbox', { name: 'Cropping argument' });
  }

  outputRegion(): Locator {
    return this.page.getByRole('region', { name: 'Output' });
  }

  output(): Locator {
    return this.page.getByRole('img', { name: 'Output of Cropping2D' });
  }

  stage(): Locator {
    return this.page.getByRole('img', { name: 'Input digit' });
  }

  /** Types a cropping argument and applies it with Enter. */
  async typeArgument(text: string): Promise<void> {
    await this.argument().fill(text);
    await this.argument().press('Enter');
  }

  /** Waits until the margins and the layer's answer are those of `cropping`, in Keras's notation. */
  async expectCropping(cropping: string): Promise<void> {
    await expect.poll(() => this.argument().inputValue()).toBe(cropping);
    await expect.poll(() => this.output().getAttribute('data-cropping')).toBe(cropping);
  }

  /** The output's pixels: rows of red values, as they are on the canvas. */
  async outputPixels(): Promise<{ rows: number; columns: number; reds: number[] }> {
    return this.output().evaluate((canvas) => {
      if (!(canvas instanceof HTMLCanvasElement)) throw new Error('The output is not a canvas.');
      const { width, height } = canvas;
      const data = canvas.getContext('2d')?.getImageData(0, 0, width, height).data ?? [];
      const reds = Array.from({ length: width * height }, (_, at) => data[at * 4] ?? -1);
      return { rows: height, columns: width, reds };
    });
  }

  /** Drags from the middle of `what` by so many source pixels of the stage. */
  async drag(what: Locator, rows: number, columns: number): Promise<void> {
    const stage = await boxOf(this.stage());
    const { x, y, width, height } = await boxOf(what);
    const [startX, startY] = [x + width / 2, y + height / 2];
    const { mouse } = this.page;
    await mouse.move(startX, startY);
    await mouse.down();
    await mouse.move(startX + (columns * stage.width) / 28, startY + (rows * stage.height) / 28, {
      steps: 4,
    });
    await mouse.up();
  }
}

/** Where a thing lies on the page, in CSS pixels. */
export async function boxOf(what: Locator): Promise<{ x: number; y: number; width: number; height: number }> {
  const box = await what.boundingBox();
  if (!box) throw new Error('There is nothing to see of it.');
  return box;
}
