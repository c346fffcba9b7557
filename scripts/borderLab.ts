/**
 * Trains the tutorial's network with and without its crop on digits whose border tells their label in training, but not
 * in testing, and prints a table of the test accuracies, and of how much of the answers to one test digit of each label
 * rests on the border, by occlusion. With two epochs it takes some minutes. `--record` writes the table to bench/records/.
 *
 *     npx tsx scripts/borderLab.ts [--epochs 2] [--seed 1] [--width 5] [--digits 60000] [--record]
 */
import { parseArgs } from 'node:util';
import { describeMachine, writeRecord } from '../bench/record.ts';
import { NO_CROPPING, type Cropping2D } from '../src/crop/cropping.ts';
import { borderedDigits } from '../src/digits/border/border.ts';
import type { Digits } from '../src/digits/digitSet.ts';
import { countsOf } from '../src/digits/sources.ts';
import { meanShareInBorder } from '../src/runs/attribution.ts';
import { DEFAULT_CONFIG, type RunConfig } from '../src/runs/config.ts';
import { openPool } from '../src/simd/pool.ts';
import { SimdEngine } from '../src/simd/simdEngine.ts';
import { attributions } from '../src/training/attributions.ts';
import type { Engine } from '../src/training/engine.ts';
import { engineSettings } from '../src/training/engineSupply.ts';
import { train } from '../src/training/train.ts';
import { allowRelaxedSimd } from '../test/harness/allowRelaxedSimd.ts';
import { loadMnist } from './loadMnist.ts';
import { compileSimd } from './simd.ts';

const SHARES = [0, 0.5, 0.9, 1];
const CROPPINGS = { cropped: DEFAULT_CONFIG.cropping, classic: NO_CROPPING } satisfies Record<
  string,
  Cropping2D
>;

/** What a network came to. */
interface Outcome {
  readonly testAccuracy: number;
  /** The share of its answers that rests on the border, 0 to 1, as a mean over one test digit of each label. */
  readonly shareInBorder: number;
}

await main();

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      epochs: { type: 'string', default: '2' },
      seed: { type: 'string', default: '1' },
      width: { type: 'string', default: '5' },
      digits: { type: 'string', default: String(countsOf('mnist').train) },
      record: { type: 'boolean', default: false },
    },
  });
  const settings = {
    epochs: Number(values.epochs),
    seed: Number(values.seed),
    trainingDigits: Number(values.digits),
  };
  const width = Number(values.width);
  // As browsers have it.
  allowRelaxedSimd();
  const module = await WebAssembly.compile((await compileSimd('fused')) as Uint8Array<ArrayBuffer>);
  const digits = await loadMnist();
  const names = Object.keys(CROPPINGS);
  console.log(`After ${settings.epochs} epochs, border of ${width} pixels, seed ${settings.seed}`);
  console.log(['border tells label', ...names, ...names.map((name) => `${name}: in the border`)].join('\t'));
  const rows: ({ readonly share: number | null } & Record<keyof typeof CROPPINGS, Outcome>)[] = [];
  // Without any border first: what the others are measured against.
  for (const share of [null, ...SHARES]) {
    const shown = share === null ? digits : borderedDigits(digits, { width, share });
    const outcome = (cropping: Cropping2D): Promise<Outcome> =>
      outcomeOf(module, shown, { ...DEFAULT_CONFIG, ...settings, cropping }, width);
    const row = {
      share,
      cropped: await outcome(CROPPINGS.cropped),
      classic: await outcome(CROPPINGS.classic),
    };
    rows.push(row);
    const outcomes = [row.cropped, row.classic];
    const figures = [
      ...outcomes.map(({ testAccuracy }) => testAccuracy),
      ...outcomes.map(({ shareInBorder }) => shareInBorder),
    ];
    console.log([share === null ? 'no border' : percent(share), ...figures.map(percent)].join('\t'));
  }
  if (values.record)
    await writeRecord('border-lab', { machine: describeMachine(), ...settings, width, rows });
}

async function outcomeOf(
  module: WebAssembly.Module,
  digits: Digits,
  config: RunConfig,
  width: number,
): Promise<Outcome> {
  const engine = new SimdEngine(openPool(module, 0), engineSettings(config, digits));
  try {
    for await (const event of train(config, digits, engine)) {
      if (event.type !== 'tested') continue;
      const shareInBorder = await shareOfAnswers(config, digits, engine, width);
      return { testAccuracy: event.metrics.accuracy, shareInBorder };
    }
  } finally {
    engine.dispose();
  }
  throw new Error('The run ended without a test.');
}

async function shareOfAnswers(
  config: RunConfig,
  digits: Digits,
  engine: Engine,
  width: number,
): Promise<number> {
  const looks = [];
  for await (const look of attributions(config, digits.test, engine)) looks.push(look);
  return meanShareInBorder(looks, width) ?? 0;
}

function percent(share: number): string {
  return `${(100 * share).toFixed(2)} %`;
}
