import { keyWithoutSeed, nameWithoutSeed } from './training/runList.ts';
import type { RunView } from './training/trainingView.ts';

/** Runs that differ in nothing but their seed, each seed once: what they have in common is the crop, and not luck. */
export interface RunGroup<Run extends RunView = RunView> {
  /** The same for runs of equal settings, seeds aside. */
  readonly key: string;
  /** The run's own name where it is alone, or else what all seeds share of it. */
  readonly name: string;
  /** Number of the first run's colour and line style. */
  readonly style: number;
  /** One or more, in the order given. */
  readonly runs: readonly Run[];
}

/**
 * The runs in groups, in the order of their first ones. A seed that was trained again is the same run: it would count
 * twice, and begins a further group.
 */
export function groupRuns<Run extends RunView>(runs: readonly Run[]): readonly RunGroup<Run>[] {
  const groups: { readonly key: string; readonly runs: Run[] }[] = [];
  for (const run of runs) {
    const key = keyWithoutSeed(run.config);
    const group = groups.find((one) => one.key === key && !one.runs.some((other) => isSameSeed(other, run)));
    if (group) group.runs.push(run);
    else groups.push({ key, runs: [run] });
  }
  return groups.map(({ key, runs }) => groupOf(key, runs));
}

/** Each run by itself. */
export function singleGroups<Run extends RunView>(runs: readonly Run[]): readonly RunGroup<Run>[] {
  return runs.map((run) => groupOf(keyWithoutSeed(run.config), [run]));
}

/** The runs that take part in charts and statistics: those that are not hidden. */
export function visibleRuns(runs: readonly RunView[]): readonly RunView[] {
  return runs.filter(({ hidden }) => !hidden);
}

function groupOf<Run extends RunView>(key: string, runs: readonly Run[]): RunGroup<Run> {
  const [first] = runs;
  const name = first?.name ?? '';
  return { key, name: runs.length === 1 ? name : nameWithoutSeed(name), style: first?.style ?? 0, runs };
}

function isSameSeed(a: RunView, b: RunView): boolean {
  return a.config.seed === b.config.seed;
}
