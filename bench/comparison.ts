import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Cropping2D } from '../src/crop/cropping.ts';
import { formatCropping } from '../src/crop/notation/printCropping.ts';
import { openPlainSite } from './plainTraining.ts';
import type { Site } from './site.ts';
import { benchTraining, measuredSpeed, type BenchedRun, type TrainingFigures } from './training.ts';

const run = promisify(execFile);

/** The tutorial's two networks, by their crop on each side. */
export const NETWORKS = { 'cropped by 5': 5, classic: 0 } as const;
export type NetworkName = keyof typeof NETWORKS;

/** How often each way is measured, in turn, so that a slow minute of the machine falls on all of them. */
const ROUNDS = 2;

/** Digits trained a second, each way of training in turn on the same cores, in one run of the benchmark. */
export interface Comparison {
  readonly network: string;
  /** By way of training: every measured epoch. */
  readonly digitsPerSecond: Readonly<Record<string, readonly number[]>>;
  /** Test accuracies in per cent, by way of training. */
  readonly testAccuracy: Readonly<Record<string, readonly number[]>>;
  /** By way of training: milliseconds from the press on Train to the first numbers that are seen. */
  readonly firstNumbers: Readonly<Record<string, readonly number[]>>;
  /** Tasks of the page thread over 50 ms while the page's engines trained, in milliseconds. */
  readonly longTasks: readonly number[];
}

/**
 * Compares the page's engines, the plain way and, where `python` names an interpreter that has it, native Keras. Three
 * full epochs each, fewer digits on the slower ones.
 */
export async function benchComparison(
  site: Site,
  network: NetworkName,
  python: string | undefined,
): Promise<Comparison> {
  const plain = await openPlainSite(site.browser);
  const crop = NETWORKS[network];
  const cropping: Cropping2D = [
    [crop, crop],
    [crop, crop],
  ];
  const shared = { cropping: formatCropping(cropping), epochs: 3 };
  const comparison = await compare(network, {
    'SIMD engine, all cores': () => benchTraining(site, { ...shared, engine: 'simd' }),
    'SIMD engine, one thread': () => benchTraining(site, { ...shared, engine: 'simd', oneThread: true }),
    'TensorFlow.js, WebAssembly': () => benchTraining(site, slower(shared, 'wasm', 20_000)),
    'TensorFlow.js, WebGL': async () => [await measuredSpeed(site, 'webgl', shared.cropping)],
    'plain TensorFlow.js, WebGL': async () => [await plain.train(cropping, 1_000)],
    ...(python === undefined ? {} : { 'native Keras': () => trainInKeras(python, crop) }),
  });
  await plain.close();
  return comparison;
}

function slower(
  shared: Pick<BenchedRun, 'cropping' | 'epochs'>,
  engine: BenchedRun['engine'],
  trainingDigits: number,
): BenchedRun {
  return { ...shared, engine, trainingDigits, epochs: 1 };
}

async function compare(
  network: string,
  ways: Readonly<Record<string, () => Promise<TrainingFigures | readonly number[]>>>,
): Promise<Comparison> {
  const digitsPerSecond: Record<string, number[]> = {};
  const testAccuracy: Record<string, number[]> = {};
  const firstNumbers: Record<string, number[]> = {};
  const longTasks: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [way, train] of Object.entries(ways)) {
      const start = Date.now();
      const figures = await train();
      console.log(`${network}: ${way}, ${((Date.now() - start) / 1000).toFixed(0)} s`);
      if ('testAccuracy' in figures) {
        (digitsPerSecond[way] ??= []).push(...figures.digitsPerSecond);
        (testAccuracy[way] ??= []).push(figures.testAccuracy);
        (firstNumbers[way] ??= []).push(Math.round(figures.firstNumbers));
        longTasks.push(...figures.longTasks);
      } else {
        (digitsPerSecond[way] ??= []).push(...figures);
      }
    }
  }
  return { network, digitsPerSecond, testAccuracy, firstNumbers, longTasks };
}

async function trainInKeras(python: string, crop: number): Promise<readonly number[]> {
  const script = new URL('./keras_training.py', import.meta.url).pathname;
  const { stdout } = await run(python, [script, String(crop), '4'], { maxBuffer: 2 ** 24 });
  const { digitsPerSecond }: { digitsPerSecond: number[] } = JSON.parse(
    stdout.trim().split('\n').at(-1) ?? '',
  );
  return digitsPerSecond;
}
