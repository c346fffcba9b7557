/**
 * Trains the tutorial's network with and without its crop on digits whose border tells their label in training, but not
 * in testing, and prints a table of the test accuracies. With two epochs it takes some minutes.
 *
 *     npx tsx scripts/borderLab.ts [--epochs 2] [--seed 1] [--width 5] [--digits 60000]
 */
import { parseArgs } from 'node:util';
import { NO_CROPPING, type Cropping2D } from '../src/crop/cropping.ts';
import { borderedDigits } from '../src/digits/border/border.ts';
import type { Digits } from '../src/digits/digitSet.ts';
import { countsOf } from '../src/digits/sources.ts';
import { DEFAULT_CONFIG, type RunConfig } from '../src/runs/config.ts';
import { openPool } from '../src/simd/pool.ts';
import { SimdEngine } from '../src/simd/simdEngine.ts';
import { engineSettings } from '../src/training/engineSupply.ts';
import { train } from '../src/training/train.ts';
import { loadMnist } from './loadMnist.ts';
import { compileSimd } from './simd.ts';

const SHARES = [0, 0.5, 0.9, 1];
const CROPPINGS: readonly (readonly [name: string, cropping: Cropping2D])[] = [
  ['cropped', DEFAULT_CONFIG.cropping],
  ['classic', NO_CROPPING],
];

await main();

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      epochs: { type: 'string', default: '2' },
      seed: { type: 'string', default: '1' },
      width: { type: 'string', default: '5' },
      digits: { type: 'string', default: String(countsOf('mnist').train) },
    },
  });
  const settings = {
    epochs: Number(values.epochs),
    seed: Number(values.seed),
    trainingDigits: Number(values.digits),
  };
  const width = Number(values.width);
  const module = await WebAssembly.compile((await compileSimd('unfused')) as Uint8Array<ArrayBuffer>);
  const digits = await loadMnist();
  console.log(
    `Test accuracy after ${settings.epochs} epochs, border of ${width} pixels, seed ${settings.seed}`,
  );
  console.log(['border tells label', ...CROPPINGS.map(([name]) => name)].join('\t'));
  // Without any border first: what the others are measured against.
  for (const share of [undefined, ...SHARES]) {
    const shown = share === undefined ? digits : borderedDigits(digits, { width, share });
    const accuracies: string[] = [];
    for (const [, cropping] of CROPPINGS) {
      const accuracy = await testAccuracy(module, shown, { ...DEFAULT_CONFIG, ...settings, cropping });
      accuracies.push(percent(accuracy));
    }
    console.log([share === undefined ? 'no border' : percent(share), ...accuracies].join('\t'));
  }
}

async function testAccuracy(module: WebAssembly.Module, digits: Digits, config: RunConfig): Promise<number> {
  const engine = new SimdEngine(openPool(module, 0), engineSettings(config, digits));
  for await (const event of train(config, digits, engine)) {
    if (event.type === 'tested') return event.metrics.accuracy;
  }
  throw new Error('The run ended without a test.');
}

function percent(share: number): string {
  return `${(100 * share).toFixed(2)} %`;
}
