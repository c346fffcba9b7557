/**
 * Measures the built site in Chromium and prints tables; `npm run bench -- drag opening` measures only these parts.
 * `--record` writes each part to bench/records/ as well, from where README's figures come (`npm run figures`).
 * BENCH_PYTHON names a Python with Keras and TensorFlow to compare with.
 * Nothing else should run on the machine meanwhile.
 */
import { parseArgs } from 'node:util';
import { benchComparison, type NetworkName } from './comparison.ts';
import { benchCompilation } from './compilation.ts';
import { benchDrag } from './drag.ts';
import { benchMemory } from './engineMemory.ts';
import { benchFeatureMaps } from './featureMaps.ts';
import { benchOpening } from './opening.ts';
import { benchParsing } from './parsing.ts';
import { describeMachine, writeRecord } from './record.ts';
import {
  comparisonRows,
  compilationRows,
  engineMemoryRows,
  memoryRows,
  millisecondRows,
  scalingRows,
  watchingRows,
  wholeRunRows,
} from './report.ts';
import { benchRuns } from './runs.ts';
import { benchScaling } from './scaling.ts';
import { openSite, type Site } from './site.ts';
import { benchTutorial } from './tutorial.ts';
import { benchWatching } from './watching.ts';

const PARTS: Readonly<Record<string, (site: Site) => Promise<unknown>>> = {
  opening: async (site) => {
    const figures = await benchOpening(site);
    show('Opening the page', millisecondRows(figures));
    return figures;
  },
  drag: async (site) => {
    const figures = await benchDrag(site);
    show('Dragging: from the pointer event to the new output', millisecondRows(figures));
    return figures;
  },
  parsing: async () => {
    const figures = benchParsing();
    show('Reading 10,000 characters as a cropping, in Node', millisecondRows(figures));
    return figures;
  },
  maps: async () => {
    const { percentOfOneCore, ...figures } = benchFeatureMaps();
    show('Feature maps of the classic network, in Node', millisecondRows(figures));
    const { median, most } = percentOfOneCore;
    console.log(
      `At most once a second while a run trains: ${median.toFixed(2)} % of one core's time, ` +
        `${most.toFixed(2)} % if each took as long as the slowest.`,
    );
    return { ...figures, percentOfOneCore };
  },
  runs: async (site) => {
    const figures = await benchRuns(site);
    show(
      'Comparing 40 runs: from an event to the first paint that answers it',
      millisecondRows(figures.answered),
    );
    show('The same without the wait for the screen’s next refresh', millisecondRows(figures.answeringWork));
    show('To the paint that shows all that it has changed', millisecondRows(figures.interactions));
    show('Without the wait for the screen’s next refresh', millisecondRows(figures.work));
    show('Tasks over 50 ms behind an interaction, together', millisecondRows(figures.blocked));
    show('Memory meanwhile', memoryRows(figures));
    return figures;
  },
  compilation: async (site) => {
    const figures = await benchCompilation(site);
    for (const [network, speeds] of Object.entries(figures)) {
      show(`One thread of the SIMD engine alone, ${network}, by how it is compiled`, compilationRows(speeds));
    }
    return figures;
  },
  cropped: (site) => compareTraining(site, 'cropped by 5'),
  classic: (site) => compareTraining(site, 'classic'),
  tutorial: async (site) => {
    const runs = await benchTutorial(site);
    show('Whole runs on the SIMD engine, from pressing Train to the test result', wholeRunRows(runs));
    return runs;
  },
  memory: async () => {
    const memory = await benchMemory();
    show('Memory of the SIMD engine, beside the digits', engineMemoryRows(memory));
    return memory;
  },
  watching: async (site) => {
    const figures = await benchWatching(site);
    show(
      'Training on the SIMD engine while its page is open, and while another one is',
      watchingRows(figures),
    );
    return figures;
  },
  scaling: async (site) => {
    const scalings = await benchScaling(site);
    for (const scaling of scalings) show(`SIMD engine over ${scaling.setting}`, scalingRows(scaling));
    return scalings;
  },
};

const { values, positionals: asked } = parseArgs({
  allowPositionals: true,
  options: { record: { type: 'boolean', default: false } },
});
const unknown = asked.filter((name) => !(name in PARTS));
if (unknown.length > 0) {
  throw new Error(
    `There is no part ${unknown.join(', ')} to measure: choose from ${Object.keys(PARTS).join(', ')}.`,
  );
}

const site = await openSite();
const machine = describeMachine(site.browser.version());
console.table(machine);
for (const [name, measure] of Object.entries(PARTS)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  const figures = await measure(site);
  if (values.record) await writeRecord(name, { machine, [name]: figures });
}
await site.close();

async function compareTraining(site: Site, network: NetworkName): Promise<unknown> {
  const comparison = await benchComparison(site, network, process.env['BENCH_PYTHON']);
  show(`Training, ${network}`, comparisonRows(comparison));
  const { longTasks } = comparison;
  console.log(`Tasks over 50 ms on the page thread meanwhile: ${longTasks.join(', ') || 'none'}.`);
  return comparison;
}

function show(title: string, rows: Record<string, Record<string, string>>): void {
  console.log(`\n${title}`);
  console.table(rows);
}
