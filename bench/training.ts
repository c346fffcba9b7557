import type { Page } from 'playwright';
import type { Site } from './site.ts';

/** A run to measure, as the page's settings have it. */
export interface BenchedRun {
  readonly engine: 'simd' | 'wasm' | 'webgl';
  /** In Keras's notation. */
  readonly cropping: string;
  readonly epochs: number;
  readonly trainingDigits?: number;
  readonly batchSize?: number;
  readonly seed?: number;
  /** Without the headers that isolate the page there is no shared memory, and one thread trains. */
  readonly oneThread?: boolean;
  /** Seconds for which another page is open from the press on: nothing of the run is drawn meanwhile. */
  readonly unwatchedSeconds?: number;
}

/** What a run showed. */
export interface TrainingFigures {
  /** Digits trained a second in each epoch, validation left out. */
  readonly digitsPerSecond: readonly number[];
  /** Share of the 10,000 test digits, in per cent. */
  readonly testAccuracy: number;
  /** Mean cross-entropy of the test digits, in nats. */
  readonly testLoss: number;
  /** Milliseconds from the press on Train to the paint that shows the run's first numbers. */
  readonly firstNumbers: number;
  /** Seconds from the press on Train to the test result, everything included. */
  readonly secondsInAll: number;
  /** Milliseconds of each task of the page thread that took more than 50 of them. */
  readonly longTasks: readonly number[];
}

/** The largest wait for one run. */
const TIMEOUT = 15 * 60_000;
const DIGITS = 60_000;
const VALIDATION_SPLIT = 0.2;

/** Trains on the Train page of the built site, by pressing its button, and reads the figures off the page. */
export async function benchTraining(site: Site, run: BenchedRun): Promise<TrainingFigures> {
  const page = await site.open(linkOf(run), { isolated: run.oneThread !== true });
  page.setDefaultTimeout(TIMEOUT);
  await page.getByText(/· 70,000 digits/).waitFor();
  // The page measures its engine first; a run that starts meanwhile would be disturbed.
  await page.getByText(/digits\/s, test included/).waitFor();
  await page.evaluate(noteLongTasks);
  await page.evaluate(noteTimes);
  const train = page.getByRole('button', { name: 'Train', exact: true });
  // As a person does: the pointer is there before the press.
  await train.hover();
  await page.waitForTimeout(100);
  await train.click();
  if (run.unwatchedSeconds !== undefined) {
    await page.getByRole('link', { name: '1D · 2D · 3D' }).click();
    await page.waitForTimeout(run.unwatchedSeconds * 1000);
    await page.getByRole('link', { name: 'Train', exact: true }).click();
  }
  const result = page.getByRole('region', { name: 'Test result' });
  await result.getByText(/\d\d\.\d\d %/).waitFor();
  const trained = Math.floor((run.trainingDigits ?? DIGITS) * (1 - VALIDATION_SPLIT));
  const [accuracy, loss] = await result.getByRole('definition').allInnerTexts();
  const figures = {
    digitsPerSecond: (await secondsOfEpochs(page)).map((seconds) => trained / seconds),
    testAccuracy: Number.parseFloat(accuracy ?? ''),
    testLoss: Number(loss),
    firstNumbers: await page.evaluate(() => window.firstNumbers),
    secondsInAll: (await page.evaluate(() => window.testResult)) / 1000,
    longTasks: await page.evaluate(() => window.longTasks),
  };
  await page.context().close();
  return figures;
}

/**
 * Digits a second as the page measures its engine before a run: for engines on which a run, with its 10,000 test digits,
 * takes minutes. The page rounds to two digits.
 */
export async function measuredSpeed(
  site: Site,
  engine: BenchedRun['engine'],
  cropping: string,
): Promise<number> {
  const page = await site.open(linkOf({ engine, cropping, epochs: 1 }));
  page.setDefaultTimeout(TIMEOUT);
  const forecast = await page.getByText(/digits\/s, test included/).innerText();
  await page.context().close();
  return Number(/at ([\d,]+) digits\/s/.exec(forecast)?.[1]?.replaceAll(',', ''));
}

function linkOf({ engine, cropping, epochs, trainingDigits, batchSize, seed }: BenchedRun): string {
  const settings = {
    cropping: cropping.replaceAll(' ', ''),
    epochs,
    batch_size: batchSize,
    training_digits: trainingDigits,
    seed,
    engine,
  };
  const given = Object.entries(settings).filter(([, value]) => value !== undefined);
  return `#/train?${given.map(([name, value]) => `${name}=${value}`).join('&')}`;
}

async function secondsOfEpochs(page: Page): Promise<number[]> {
  await page.getByText('Table of the accuracy').click();
  const cells = page.locator('details[open] tbody tr td:last-child');
  // The rows come after the press.
  await cells.first().waitFor();
  return (await cells.allInnerTexts()).map((cell) => Number.parseFloat(cell));
}

declare global {
  interface Window {
    longTasks: number[];
    /** Milliseconds from the press to the paint behind them. */
    firstNumbers: number;
    testResult: number;
  }
}

/** Runs in the page. */
function noteLongTasks(): void {
  window.longTasks = [];
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) window.longTasks.push(Math.round(duration));
  }).observe({ type: 'longtask' });
}

/**
 * Notes how long after the press the first numbers and the test result are painted. Runs in the page: whoever asks from
 * outside, asks twice a second.
 */
function noteTimes(): void {
  let press = Number.NaN;
  addEventListener('click', ({ timeStamp }) => (press = timeStamp), { capture: true, once: true });

  const noteOnce = (place: Element, text: RegExp, note: (milliseconds: number) => void): void => {
    const observer = new MutationObserver(() => {
      if (Number.isNaN(press) || !text.test(place.textContent ?? '')) return;
      observer.disconnect();
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => note(performance.now() - press);
      // The message comes behind the paint.
      requestAnimationFrame(() => port2.postMessage(undefined));
    });
    observer.observe(place, { subtree: true, childList: true, characterData: true });
  };

  const result = [...document.querySelectorAll('section')].find((section) =>
    section.textContent?.startsWith('Test result'),
  );
  if (!result) throw new Error('The page has no panel with the test result.');
  noteOnce(document.body, /Epoch 1 of \d+ · [\d,]+ digits\/s/, (time) => (window.firstNumbers = time));
  noteOnce(result, /\d\d\.\d\d %/, (time) => (window.testResult = time));
}
