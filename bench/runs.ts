import type { CDPSession, Locator, Page } from 'playwright';
import { loadMnist } from '../scripts/loadMnist.ts';
import { DEFAULT_CONFIG } from '../src/runs/config.ts';
import { writeRunsFile } from '../src/runs/runsFile.ts';
import { manyRuns } from './manyRuns.ts';
import { watchPaints, type EventType } from './paintWatch.ts';
import type { Site } from './site.ts';
import { spreadOf, type Spread } from './statistics.ts';

/** What the Compare page takes with many runs in the store. */
export interface RunsFigures {
  /** Milliseconds from an event to the first paint that shows something that it has changed, by kind of interaction. */
  readonly answered: Readonly<Record<string, Spread>>;
  /** The same without the wait for the screen's next refresh. */
  readonly answeringWork: Readonly<Record<string, Spread>>;
  /** To the paint that shows all that it has changed. */
  readonly interactions: Readonly<Record<string, Spread>>;
  /** The same without the wait for the screen's next refresh. */
  readonly work: Readonly<Record<string, Spread>>;
  /** Milliseconds of tasks over 50 ms behind one interaction, by kind. */
  readonly blocked: Readonly<Record<string, Spread>>;
  /** After each of several rounds of all interactions, behind a garbage collection. */
  readonly memory: readonly MemoryFigures[];
}

export interface MemoryFigures {
  /** Interactions before. */
  readonly interactions: number;
  readonly heapMiB: number;
  readonly nodes: number;
  readonly listeners: number;
}

const RUNS = 40;
const ROUNDS = 5;
const INTERACTIONS_PER_ROUND = 40;

type Interaction = (page: Page, number: number) => Promise<void>;

/** One of each kind, as a person does it; each ends with the event that is measured. */
const INTERACTIONS: Readonly<Record<string, Interaction>> = {
  sort: async (page, number) => {
    const columns = ['Run', 'Parameters', 'Test accuracy', 'Time per epoch'];
    await press(page.getByRole('button', { name: columns[number % columns.length] ?? '', exact: true }));
  },
  hide: (page, number) => choose(page, number, /^(Hide|Show) in charts and statistics$/),
  'cursor by key': async (page, number) => {
    const slider = page.getByRole('slider', { name: 'Cursor' });
    await slider.focus();
    await begin(page, 'keydown');
    await page.keyboard.press(number % 2 === 0 ? 'ArrowLeft' : 'PageDown');
  },
  'cursor by mouse': async (page, number) => {
    const chart = page.getByRole('img', { name: 'Chart of the accuracy of all runs' });
    await chart.scrollIntoViewIfNeeded();
    const box = await chart.boundingBox();
    if (!box) throw new Error('The chart is not there.');
    await begin(page, 'pointermove');
    await page.mouse.move(box.x + box.width * (0.3 + 0.05 * (number % 10)), box.y + box.height / 2);
  },
  rename: async (page, number) => {
    await choose(page, number, 'Rename');
    await page.getByRole('textbox', { name: /^Name of / }).fill(`Run ${number}`);
    await settle(page);
    await begin(page, 'keydown');
    await page.keyboard.press('Enter');
  },
  'toggle the matrix': async (page) => {
    // The next one: which is chosen depends on what came before, and choosing it again would change nothing.
    const radios = page.getByRole('radiogroup', { name: 'Matrix' }).getByRole('radio');
    const checked = await radios.evaluateAll((all) => all.findIndex((radio) => radio.matches(':checked')));
    await press(radios.nth((checked + 1) % (await radios.count())));
  },
  'toggle the border': (page) => press(page.getByRole('switch', { name: 'Border on all pages' })),
  'remove and undo': async (page, number) => {
    await choose(page, number, 'Remove');
    await settle(page);
    await press(page.getByRole('button', { name: 'Undo', exact: true }));
  },
};

/** Opens the Compare page with 40 finished runs of 25 epochs in the browser's store, and works with it. */
export async function benchRuns(site: Site): Promise<RunsFigures> {
  const page = await site.open('#/compare');
  const { test } = await loadMnist();
  await page.getByText(/· 70,000 digits/).waitFor();
  const text = writeRunsFile({ config: DEFAULT_CONFIG, runs: manyRuns(RUNS, test.labels) });
  const file = { name: 'runs.json', mimeType: 'application/json', buffer: Buffer.from(text) };
  await page.getByLabel('File with runs').setInputFiles(file);
  await page.getByText(`Runs added: ${RUNS}`).waitFor();
  // They are written down a second later at the most; then they are read as on any other visit.
  await page.waitForTimeout(3000);
  await page.reload();
  await page.getByText(/· 70,000 digits/).waitFor();
  await page.getByRole('table', { name: 'Seed by seed' }).waitFor();
  await page.evaluate(watchPaints);
  await page.waitForTimeout(1000);

  const answered: Record<string, number[]> = {};
  const answeringWork: Record<string, number[]> = {};
  const times: Record<string, number[]> = {};
  const work: Record<string, number[]> = {};
  const blocked: Record<string, number[]> = {};
  const session = await page.context().newCDPSession(page);
  const kinds = Object.entries(INTERACTIONS);
  const memory = [await memoryOf(session, 0)];
  for (let round = 0; round < ROUNDS; round += 1) {
    for (let number = 0; number < INTERACTIONS_PER_ROUND; number += 1) {
      const [kind, interact] = kinds[number % kinds.length] ?? [];
      if (!kind || !interact) continue;
      await interact(page, 1 + (times[kind]?.length ?? 0));
      const figures = await page.evaluate(() => window.interactionTimes());
      if (!figures) throw new Error(`Nothing changed: ${kind}, number ${number} of round ${round}.`);
      (answered[kind] ??= []).push(figures.answered);
      (answeringWork[kind] ??= []).push(figures.answeringWork);
      (times[kind] ??= []).push(figures.shown);
      (work[kind] ??= []).push(figures.work);
      (blocked[kind] ??= []).push(figures.blocked);
    }
    memory.push(await memoryOf(session, (round + 1) * INTERACTIONS_PER_ROUND));
  }
  await page.context().close();
  return {
    answered: spreads(answered),
    answeringWork: spreads(answeringWork),
    interactions: spreads(times),
    work: spreads(work),
    blocked: spreads(blocked),
    memory,
  };
}

function spreads(samples: Readonly<Record<string, readonly number[]>>): Record<string, Spread> {
  const all = { ...samples, all: Object.values(samples).flat() };
  return Object.fromEntries(Object.entries(all).map(([kind, sample]) => [kind, spreadOf(sample)]));
}

/** Takes an entry of the menu of the run in a row of the table. */
async function choose(page: Page, row: number, action: string | RegExp): Promise<void> {
  const menus = page
    .getByRole('table', { name: 'Runs', exact: true })
    .getByRole('button', { name: /^Actions for / });
  await menus.nth((7 * row) % RUNS).click();
  await press(page.locator('[popover]:popover-open').getByRole('button', { name: action, exact: true }));
}

/** The click that is measured: the mouse alone, without what Playwright looks up in the page when it clicks itself. */
async function press(target: Locator): Promise<void> {
  const page = target.page();
  await target.scrollIntoViewIfNeeded();
  // What comes into sight may be higher than it was thought to be.
  await settle(page);
  await target.scrollIntoViewIfNeeded();
  const box = await target.boundingBox();
  if (!box) throw new Error('There is nothing to press.');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  // A finger stays for a moment: a click right behind the frame that draws the pressed button would always wait for the next.
  await settle(page);
  await begin(page, 'click');
  await page.mouse.up();
}

/** Waits for what came before. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(() => window.interactionTimes());
}

async function begin(page: Page, type: EventType): Promise<void> {
  await page.evaluate((expected) => window.beginInteraction(expected), type);
}

async function memoryOf(session: CDPSession, interactions: number): Promise<MemoryFigures> {
  await session.send('HeapProfiler.collectGarbage');
  await session.send('Performance.enable');
  const { metrics } = await session.send('Performance.getMetrics');
  const of = (name: string): number => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN;
  return {
    interactions,
    heapMiB: of('JSHeapUsedSize') / 2 ** 20,
    nodes: of('Nodes'),
    listeners: of('JSEventListeners'),
  };
}
