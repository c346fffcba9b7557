import { keyWithoutSeed } from './sameSettings.ts';
import { nameWithoutSeed } from './runNames.ts';
import type { Run } from './run.ts';

/** Runs that differ in nothing but their seed, each seed once: what they have in common is the crop, and not luck. */
export interface RunGroup<Member extends Run = Run> {
  /** The same for runs of equal settings, seeds aside. */
  readonly key: string;
  /** The run's own name where it is alone, or else what all seeds share of it. */
  readonly name: string;
  /** Number of the first run's colour and line style. */
  readonly style: number;
  /** One or more, in the order given. */
  readonly runs: readonly Member[];
}

/**
 * The runs in groups, in the order of their first ones. A seed that was trained again is the same run: it would count
 * twice, and begins a further group.
 */
export function groupRuns<Member extends Run>(runs: readonly Member[]): readonly RunGroup<Member>[] {
  const groups: { readonly key: string; readonly runs: Member[] }[] = [];
  for (const run of runs) {
    const key = keyWithoutSeed(run.config);
    const group = groups.find((one) => one.key === key && !one.runs.some((other) => isSameSeed(other, run)));
    if (group) group.runs.push(run);
    else groups.push({ key, runs: [run] });
  }
  return groups.map(({ key, runs }) => groupOf(key, runs));
}

/** Each run by itself. */
export function singleGroups<Member extends Run>(runs: readonly Member[]): readonly RunGroup<Member>[] {
  return runs.map((run) => groupOf(keyWithoutSeed(run.config), [run]));
}

/** The runs that take part in charts and statistics: those that are not hidden. */
export function visibleRuns(runs: readonly Run[]): readonly Run[] {
  return runs.filter(({ hidden }) => !hidden);
}

function groupOf<Member extends Run>(key: string, runs: readonly Member[]): RunGroup<Member> {
  const [first] = runs;
  const name = first?.name ?? '';
  return { key, name: runs.length === 1 ? name : nameWithoutSeed(name), style: first?.style ?? 0, runs };
}

function isSameSeed(a: Run, b: Run): boolean {
  return a.config.seed === b.config.seed;
}
