import { CONFIDENCE } from '../../../statistics/interval.ts';
import { differenceTest } from '../../../statistics/differenceTest.ts';
import { holmCorrection } from '../../../statistics/holm.ts';
import { groupRuns } from '../../../runs/runGroups.ts';
import { compare, type AnsweredRun, type PairComparison, type RunPair } from './pairs.ts';
import { keyWithoutCrops, keyWithoutSeed } from '../../../runs/sameSettings.ts';

/** One of several crops that are compared with the same baseline. */
export interface Rival {
  readonly network: AnsweredRun;
  readonly comparison: PairComparison;
  /** Probability that chance alone does as much, 0 to 1, as if this were the only comparison. */
  readonly p: number;
  /** The same, corrected for the number of comparisons by Holm's method. */
  readonly corrected: number;
  /** Whether a difference can be claimed despite their number. */
  readonly isReal: boolean;
}

/**
 * All crops against a pair's baseline: those that share its settings except for crops and seeds, and the
 * pair's network in any case. Several seeds of a crop are one comparison. `labels` are the test digits'.
 */
export function rivalsOf(
  { network, baseline }: RunPair,
  runs: readonly AnsweredRun[],
  labels: Uint8Array,
): readonly Rival[] {
  const [ours, theirs] = [keyWithoutSeed(network.config), keyWithoutSeed(baseline.config)];
  // Two seeds of one crop have no rivals.
  if (ours === theirs) return [];
  const family = keyWithoutCrops(baseline.config);
  // The chosen run stands for its crop.
  const groups = groupRuns([network, ...runs.filter((run) => run !== network)]).filter(
    ({ key, runs: [first] }, place, all) => {
      const isFirst = all.findIndex((group) => group.key === key) === place;
      const isComparable = key === ours || (first !== undefined && keyWithoutCrops(first.config) === family);
      return isFirst && isComparable && key !== theirs;
    },
  );
  const tested = groups.flatMap(({ runs: [first] }) => {
    if (!first) return [];
    const comparison = compare({ network: first, baseline }, runs, labels);
    return [{ network: first, comparison, p: differenceTest(comparison.seeds) }];
  });
  const corrected = holmCorrection(tested.map(({ p }) => p));
  return tested.map((rival, place) => withCorrection(rival, corrected[place] ?? 1));
}

function withCorrection(rival: Omit<Rival, 'corrected' | 'isReal'>, corrected: number): Rival {
  return { ...rival, corrected, isReal: corrected < 1 - CONFIDENCE };
}
