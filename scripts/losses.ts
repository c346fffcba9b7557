/**
 * Trains the first 50 steps of the default experiment on MNIST with several engines, in Node, and prints how far their losses
 * are apart. With `--cpu` TensorFlow.js's back end in plain JavaScript, which adds in float64, takes part; it needs ten minutes a run.
 *
 *     npx tsx scripts/losses.ts [--seeds 1,2,3,4] [--dropouts 0.25,0] [--cpu]
 */
import { parseArgs } from 'node:util';
import type { Digits } from '../src/digits/digitSet.ts';
import { DEFAULT_CONFIG, type RunConfig } from '../src/runs/config.ts';
import type { Arithmetic } from '../src/simd/binary.ts';
import { openPool } from '../src/simd/pool.ts';
import { SimdEngine } from '../src/simd/simdEngine.ts';
import { openCpu } from '../src/tf/backends/cpu.ts';
import { openWasm } from '../src/tf/backends/wasm.ts';
import { tensorFlowEngine } from '../src/tf/tensorFlowEngine.ts';
import type { Engine, EngineSettings } from '../src/training/engine.ts';
import { engineSettings } from '../src/training/engineSupply.ts';
import { train } from '../src/training/train.ts';
import { allowRelaxedSimd } from '../test/harness/allowRelaxedSimd.ts';
import { WASM_FILES } from '../test/harness/nodeTensorFlow.ts';
import { loadMnist } from './loadMnist.ts';
import { compileSimd } from './simd.ts';

const STEPS = 50;

type Way = readonly [name: string, engine: (settings: EngineSettings) => Promise<Engine>];

await main();

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      seeds: { type: 'string', default: '1,2,3,4' },
      dropouts: { type: 'string', default: '0.25,0' },
      cpu: { type: 'boolean', default: false },
    },
  });
  const digits = await loadMnist();
  const ways = await openWays(values.cpu);
  for (const dropout of values.dropouts.split(',').map(Number)) {
    for (const seed of values.seeds.split(',').map(Number)) {
      console.log(`\nSeed ${seed}, dropout ${dropout}: largest difference of ${STEPS} losses`);
      console.table(await differences({ ...DEFAULT_CONFIG, dropout, seed, epochs: 1 }, digits, ways));
    }
  }
}

async function openWays(withCpu: boolean): Promise<readonly Way[]> {
  const wasm = await openWasm(WASM_FILES);
  const cpu = withCpu ? await openCpu() : undefined;
  return [
    ...(cpu ? ([['TensorFlow.js cpu', (settings) => tensorFlowEngine(cpu, settings)]] satisfies Way[]) : []),
    ['TensorFlow.js wasm', (settings) => tensorFlowEngine(wasm, settings)],
    await simdWay('SIMD fused', 'fused'),
    await simdWay('SIMD unfused', 'unfused'),
  ];
}

async function simdWay(name: string, arithmetic: Arithmetic): Promise<Way> {
  allowRelaxedSimd();
  const module = await WebAssembly.compile(new Uint8Array(await compileSimd(arithmetic)));
  return [name, async (settings) => new SimdEngine(openPool(module, 0), settings)];
}

/** By the names of two ways: the largest difference of their losses, and the step it is found in. */
async function differences(
  config: RunConfig,
  digits: Digits,
  ways: readonly Way[],
): Promise<Record<string, Record<string, string>>> {
  const losses: (readonly [name: string, losses: readonly number[]])[] = [];
  for (const [name, create] of ways) losses.push([name, await lossesOf(config, digits, create)]);
  return Object.fromEntries(
    losses.map(([name, ones]) => [
      name,
      Object.fromEntries(losses.map(([other, others]) => [other, largestDifference(ones, others)])),
    ]),
  );
}

async function lossesOf(config: RunConfig, digits: Digits, create: Way[1]): Promise<readonly number[]> {
  const engine = await create(engineSettings(config, digits));
  const losses: number[] = [];
  for await (const event of train(config, digits, engine)) {
    if (event.type === 'batch') losses.push(event.score.lossSum / event.score.digits);
    if (losses.length === STEPS) break;
  }
  engine.dispose();
  return losses;
}

function largestDifference(ones: readonly number[], others: readonly number[]): string {
  const apart = ones.map((loss, step) => Math.abs(loss - (others[step] ?? Number.NaN)));
  const largest = Math.max(...apart);
  return largest === 0 ? '0' : `${largest.toExponential(1)}, step ${apart.indexOf(largest) + 1}`;
}
