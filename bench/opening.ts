import type { Site } from './site.ts';
import { spreadOf, type Spread } from './statistics.ts';

/** Milliseconds from the start of the navigation, in fresh browser contexts with nothing cached. */
export interface OpeningFigures {
  /** The browser's first contentful paint. */
  readonly firstPaint: Spread;
  /** The picked digit is on the stage and can be cropped. */
  readonly digit: Spread;
  /** `Cropping2D` has answered. */
  readonly output: Spread;
}

const OPENINGS = 5;

/** Opens the page as a newcomer does, several times. */
export async function benchOpening(site: Site): Promise<OpeningFigures> {
  const samples: { firstPaint: number; digit: number; output: number }[] = [];
  for (let opening = 0; opening < OPENINGS; opening += 1) {
    const page = await site.open('#/crop');
    samples.push(await page.evaluate(openingTimes));
    await page.context().close();
  }
  return {
    firstPaint: spreadOf(samples.map(({ firstPaint }) => firstPaint)),
    digit: spreadOf(samples.map(({ digit }) => digit)),
    output: spreadOf(samples.map(({ output }) => output)),
  };
}

/** Runs in the page: times are those of the page's own clock, which starts with the navigation. */
async function openingTimes(): Promise<{ firstPaint: number; digit: number; output: number }> {
  const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
  const when = async (isThere: () => boolean): Promise<number> => {
    while (!isThere()) await frame();
    return performance.now();
  };
  // The panel says which digit is shown as soon as its bytes are there: "train #25, a 2".
  const digit = await when(() => /#\d+, an? \d/.test(document.body.innerText));
  const output = await when(() => document.querySelector('canvas[data-cropping]') !== null);
  const [paint] = performance.getEntriesByName('first-contentful-paint');
  return { firstPaint: paint?.startTime ?? Number.NaN, digit, output };
}
