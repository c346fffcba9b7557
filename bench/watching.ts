import type { Site } from './site.ts';
import { benchTraining } from './training.ts';

/** Speed of the training, in digits a second, by epoch: with the Train page open, and with one that shows nothing of the run. */
export interface WatchingFigures {
  readonly watched: readonly number[];
  readonly unwatched: readonly number[];
}

const ROUNDS = 6;
const RUN = { engine: 'simd', cropping: '((5,5),(5,5))', epochs: 6 } as const;
/** The share of a run after which its page is opened again, to read what it took. */
const UNWATCHED_SHARE = 0.9;

/** What it costs the training that its charts are drawn, everything else on the page included. */
export async function benchWatching(site: Site): Promise<WatchingFigures> {
  const watched: number[] = [];
  const unwatched: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const run = await benchTraining(site, RUN);
    watched.push(...innerEpochs(run.digitsPerSecond));
    const unwatchedSeconds = UNWATCHED_SHARE * run.secondsInAll;
    unwatched.push(...innerEpochs((await benchTraining(site, { ...RUN, unwatchedSeconds })).digitsPerSecond));
  }
  return { watched, unwatched };
}

/** In the first epoch the page is left, in the last one it is opened again. */
function innerEpochs(speeds: readonly number[]): readonly number[] {
  return speeds.slice(1, -1);
}
