import type { RunConfig } from './config.ts';
import type { Run } from './run.ts';
import { keyWithoutSeed } from './sameSettings.ts';

/** The runs with the one of this id changed; the same list where there is none. */
export function withRun(runs: readonly Run[], id: string, change: (run: Run) => Run): readonly Run[] {
  return runs.some((run) => run.id === id) ? runs.map((run) => (run.id === id ? change(run) : run)) : runs;
}

/** The first number of a colour and line style that no run has. */
export function freeStyle(runs: readonly Run[]): number {
  const taken = new Set(runs.map(({ style }) => style));
  let style = 0;
  while (taken.has(style)) style += 1;
  return style;
}

/** The seed for a repetition of `config`: the next after all seeds that its runs have had. */
export function nextSeed(config: RunConfig, runs: readonly Run[]): number {
  const key = keyWithoutSeed(config);
  const seeds = runs.flatMap((run) => (keyWithoutSeed(run.config) === key ? [run.config.seed] : []));
  return (Math.max(config.seed, ...seeds) + 1) % 2 ** 32;
}
