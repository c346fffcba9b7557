/**
 * Trains the tutorial's twin (cropped by 5 and classic) on MNIST in the built page, in Chromium, with its SIMD engine, and
 * compares it with what Keras reached with the same settings: after 3 epochs (test/golden/twin.json) or after 25
 * (test/golden/twin25.json), both by scripts/golden/twin.py.
 *
 *     npx tsx scripts/twin.ts [--epochs 3] [--seeds 1,2,3] [--networks cropped,classic]
 */
import { parseArgs } from 'node:util';
import { openSite, type Site } from '../bench/site.ts';
import { benchTraining } from '../bench/training.ts';
import { describeSample } from '../src/statistics/sample.ts';
import keras3 from '../test/golden/twin.json' with { type: 'json' };
import keras25 from '../test/golden/twin25.json' with { type: 'json' };
import { agreementOf } from './agreement.ts';

const CROPPINGS = { cropped: '5', classic: '0' } as const;
type NetworkName = keyof typeof CROPPINGS;

interface KerasRecord extends Partial<Record<NetworkName, readonly Result[]>> {
  /** The version. */
  readonly keras: string;
  readonly epochs: number;
}

const KERAS_RECORDS: readonly KerasRecord[] = [keras3, keras25];

interface Result {
  readonly seed: number;
  readonly testAccuracy: number;
  readonly testLoss: number;
}

await main();

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      epochs: { type: 'string', default: String(keras3.epochs) },
      seeds: { type: 'string', default: '1,2,3' },
      networks: { type: 'string', default: 'cropped,classic' },
    },
  });
  const epochs = Number(values.epochs);
  const seeds = values.seeds.split(',').map(Number);
  const keras = KERAS_RECORDS.find((record) => record.epochs === epochs);
  const site = await openSite();
  try {
    for (const name of values.networks.split(',').filter(isNetwork)) {
      const results: Result[] = [];
      for (const seed of seeds) results.push(await train(site, name, epochs, seed));
      if (keras?.[name] && seeds.length > 1) compare(name, results, keras.keras, keras[name]);
    }
  } finally {
    await site.close();
  }
}

async function train(site: Site, name: NetworkName, epochs: number, seed: number): Promise<Result> {
  const run = { engine: 'simd', cropping: CROPPINGS[name], epochs, seed } as const;
  const { testAccuracy, testLoss, secondsInAll } = await benchTraining(site, run);
  console.log(
    `${name}, ${epochs} epochs, seed ${seed}: test accuracy ${testAccuracy.toFixed(2)} %, test loss ${testLoss.toFixed(4)}, ` +
      `${secondsInAll.toFixed(0)} s`,
  );
  return { seed, testAccuracy: testAccuracy / 100, testLoss };
}

/** Says whether a network's results lie within the spread of Keras's. */
function compare(
  name: NetworkName,
  results: readonly Result[],
  version: string,
  inKeras: readonly Result[],
): void {
  for (const metric of ['testAccuracy', 'testLoss'] as const) {
    const [ours, theirs] = [results, inKeras].map((runs) => runs.map((run) => run[metric]));
    if (!ours || !theirs) continue;
    const { difference, reach, agrees } = agreementOf(ours, theirs);
    console.log(
      `${name}, ${metric}: here ${textOf(ours)}, Keras ${version} ${textOf(theirs)}; the difference of ` +
        `${difference.toFixed(4)} is ${agrees ? 'within' : 'BEYOND'} the ${reach.toFixed(4)} that chance allows`,
    );
  }
}

function textOf(values: readonly number[]): string {
  const { mean, deviation = 0 } = describeSample(values);
  return `${mean.toFixed(4)} ± ${deviation.toFixed(4)}`;
}

function isNetwork(name: string): name is NetworkName {
  if (name in CROPPINGS) return true;
  throw new Error(`There is no network ${name}: choose from ${Object.keys(CROPPINGS).join(', ')}.`);
}
