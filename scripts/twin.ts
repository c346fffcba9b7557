/**
 * Trains the tutorial's twin (cropped by 5 and classic) on MNIST in the built page, in Chromium, with its SIMD engine, and
 * compares it with what Keras reached with the same settings: after 3 epochs (test/golden/twin.json) or after 25
 * (test/golden/twin25.json), both by scripts/golden/twin.py. `--record` writes each network's results to bench/records/.
 *
 *     npx tsx scripts/twin.ts [--epochs 3] [--seeds 1,2,3] [--networks cropped,classic] [--record]
 */
import { parseArgs } from 'node:util';
import { describeMachine, writeRecord } from '../bench/record.ts';
import { openSite, type Site } from '../bench/site.ts';
import { benchTraining } from '../bench/training.ts';
import { describeSample } from '../src/statistics/sample.ts';
import { agreementOf } from './agreement.ts';
import { kerasTwins } from './figures/kerasTwins.ts';
import {
  TWIN_CROPPINGS,
  twinRecordName,
  type TwinName,
  type TwinRecord,
  type TwinResult,
} from './figures/twinRecords.ts';

await main();

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      epochs: { type: 'string', default: '3' },
      seeds: { type: 'string', default: '1,2,3' },
      networks: { type: 'string', default: 'cropped,classic' },
      record: { type: 'boolean', default: false },
    },
  });
  const epochs = Number(values.epochs);
  const seeds = values.seeds.split(',').map(Number);
  const site = await openSite();
  try {
    const machine = describeMachine(site.browser.version());
    for (const network of values.networks.split(',').filter(isNetwork)) {
      const results: TwinResult[] = [];
      for (const seed of seeds) results.push(await train(site, network, epochs, seed));
      const record = { machine, network, epochs, results };
      if (values.record) await writeRecord(twinRecordName(record), record);
      if (seeds.length > 1) compare(record);
    }
  } finally {
    await site.close();
  }
}

async function train(site: Site, network: TwinName, epochs: number, seed: number): Promise<TwinResult> {
  const run = { engine: 'simd', cropping: TWIN_CROPPINGS[network], epochs, seed } as const;
  const { testAccuracy, testLoss, secondsInAll } = await benchTraining(site, run);
  console.log(
    `${network}, ${epochs} epochs, seed ${seed}: test accuracy ${testAccuracy.toFixed(2)} %, ` +
      `test loss ${testLoss.toFixed(4)}, ${secondsInAll.toFixed(0)} s`,
  );
  // The page shows two decimals of a percentage.
  return { seed, testAccuracy: Number((testAccuracy / 100).toFixed(4)), testLoss };
}

/** Says whether a network's results lie within the spread of Keras's, where those are recorded. */
function compare(record: TwinRecord): void {
  const keras = kerasTwins(record);
  if (!keras) return;
  for (const metric of ['testAccuracy', 'testLoss'] as const) {
    const ours = record.results.map((run) => run[metric]);
    const theirs = keras.results.map((run) => run[metric]);
    const { difference, reach, agrees } = agreementOf(ours, theirs);
    console.log(
      `${record.network}, ${metric}: here ${textOf(ours)}, Keras ${keras.version} ${textOf(theirs)}; the difference of ` +
        `${difference.toFixed(4)} is ${agrees ? 'within' : 'BEYOND'} the ${reach.toFixed(4)} that chance allows`,
    );
  }
}

function textOf(values: readonly number[]): string {
  const { mean, deviation = 0 } = describeSample(values);
  return `${mean.toFixed(4)} ± ${deviation.toFixed(4)}`;
}

function isNetwork(name: string): name is TwinName {
  if (name in TWIN_CROPPINGS) return true;
  throw new Error(`There is no network ${name}: choose from ${Object.keys(TWIN_CROPPINGS).join(', ')}.`);
}
