import type { Site } from './site.ts';
import { benchTraining } from './training.ts';

/** A run as a person waits for it: everything from the press on Train to the test result. */
export interface WholeRun {
  readonly secondsInAll: number;
  /** Mean over the epochs, validation left out. */
  readonly digitsPerSecond: number;
  /** Share of the 10,000 test digits, in per cent. */
  readonly testAccuracy: number;
}

/** The tutorial's two runs, with validation after each of 25 epochs; and a short one that reaches 98 %. */
const RUNS = {
  'cropped by 5, 25 epochs': { cropping: '((5,5),(5,5))', epochs: 25 },
  'classic, 25 epochs': { cropping: '((0,0),(0,0))', epochs: 25 },
  'to 98 %: cropped by 5, 2 epochs, batches of 64': {
    cropping: '((5,5),(5,5))',
    epochs: 2,
    batchSize: 64,
  },
} as const;

/** Trains the runs on the SIMD engine in the built page. */
export async function benchTutorial(site: Site): Promise<Record<string, WholeRun>> {
  const runs: Record<string, WholeRun> = {};
  for (const [name, run] of Object.entries(RUNS)) {
    const { secondsInAll, digitsPerSecond, testAccuracy } = await benchTraining(site, {
      engine: 'simd',
      ...run,
    });
    const total = digitsPerSecond.reduce((sum, each) => sum + each, 0);
    runs[name] = { secondsInAll, digitsPerSecond: total / digitsPerSecond.length, testAccuracy };
  }
  return runs;
}
