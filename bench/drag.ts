import type { Page } from 'playwright';
import type { Site } from './site.ts';
import { spreadOf, type Spread } from './statistics.ts';

/** Milliseconds from a pointer event to the layer's output for the crop that it made, drawn. */
export interface DragFigures {
  /** Output shapes that the back end has not computed before. */
  readonly firstSeen: Spread;
  /** The same shapes once more. */
  readonly seenBefore: Spread;
}

/** Moves of one pass, each to another number of rows and of columns. */
const MOVES = 18;

/**
 * Drags the lower right corner of the Crop page pixel by pixel through output shapes and back, twice. The page is warm:
 * one crop has been answered, and the first two moves of each pass are not counted.
 */
export async function benchDrag(site: Site): Promise<DragFigures> {
  const page = await site.open('#/crop?cropping=0');
  await page.getByText(/· 70,000 digits/).waitFor();
  await page.getByRole('img', { name: 'Output of Cropping2D' }).waitFor();
  await page.evaluate(recordLatencies);
  const firstSeen = await dragPass(page, -1);
  await dragPass(page, 1);
  const seenBefore = await dragPass(page, -1);
  await page.context().close();
  return { firstSeen: spreadOf(firstSeen), seenBefore: spreadOf(seenBefore) };
}

/** One pass of the corner; `direction` -1 makes the crop tighter. */
async function dragPass(page: Page, direction: 1 | -1): Promise<number[]> {
  const handle = await page.locator('[data-handle="bottom-right"]').boundingBox();
  const stage = await page.getByRole('img', { name: 'Input digit' }).boundingBox();
  if (!handle || !stage) throw new Error('The stage is not there.');
  const [x, y] = [handle.x + handle.width / 2, handle.y + handle.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  const latencies: number[] = [];
  for (let move = 1; move <= MOVES; move += 1) {
    const distance = (direction * move * stage.height) / 28;
    await page.mouse.move(x + distance, y + distance);
    latencies.push(await page.evaluate(() => window.nextLatency()));
  }
  await page.mouse.up();
  return latencies.slice(2);
}

declare global {
  interface Window {
    /** Milliseconds from the newest pointer event to the output drawn for it. */
    nextLatency(): Promise<number>;
  }
}

/** Runs in the page: notes when a pointer moves and when the output for the new crop has been drawn. */
function recordLatencies(): void {
  let moved = 0;
  let answered: number | undefined;
  let waiting: ((latency: number) => void) | undefined;
  addEventListener(
    'pointermove',
    ({ timeStamp }) => {
      moved = timeStamp;
      answered = undefined;
    },
    { capture: true },
  );
  const output = document.querySelector('canvas[data-cropping]');
  if (!output) throw new Error('There is no output to watch.');
  // React sets the attribute in the same commit in which it draws the canvas.
  new MutationObserver(() => {
    answered = performance.now() - moved;
    waiting?.(answered);
    waiting = undefined;
  }).observe(output, { attributeFilter: ['data-cropping'] });
  window.nextLatency = () =>
    answered === undefined ? new Promise((resolve) => (waiting = resolve)) : Promise.resolve(answered);
}
