import { isClassic, NO_CROPS } from '../../network/trainingSettings.ts';
import { oncePerObject } from '../../runs/oncePerObject.ts';
import type { RunConfig } from '../../runs/config.ts';
import type { PlaygroundState } from '../state.ts';
import type { RunView } from './trainingView.ts';

type Training = Pick<PlaygroundState, 'training'>;

/** All runs. */
export function runsOf({ training: { runs } }: Training): readonly RunView[] {
  return runs;
}

/** The run on the Train page; undefined before its first one. */
export function shownRun({ training: { runs, shown } }: Training): RunView | undefined {
  return runs.find(({ id }) => id === shown);
}

/** The run with an id; undefined where it was removed. */
export function findRun({ training: { runs } }: Training, id: string): RunView | undefined {
  return runs.find((run) => run.id === id);
}

/** All runs, and the one that was removed last: it may be put back. */
export function runsWithRemoved({ training: { runs, removed } }: Training): readonly RunView[] {
  return removed ? [...runs, removed.run] : runs;
}

/** The runs that are gone since `previous`, and cannot be put back. */
export function runsGone(state: Training, previous: Training): readonly RunView[] {
  if (state.training === previous.training) return [];
  const left = new Set(runsWithRemoved(state).map(({ id }) => id));
  return runsWithRemoved(previous).filter(({ id }) => !left.has(id));
}

/** Whether the run is neither finished nor stopped nor failed. */
export function isUnderWay(run: RunView | undefined): run is RunView {
  return run !== undefined && !['finished', 'stopped', 'failed'].includes(run.phase);
}

/** Whether the worker has the run: it is under way, and not waiting for runs before it. */
export function isActive(run: RunView | undefined): run is RunView {
  return isUnderWay(run) && run.phase !== 'queued';
}

/** Whether any run is under way. */
export function isAnyUnderWay({ training: { runs } }: Training): boolean {
  return runs.some(isUnderWay);
}

/** Whether a run has the cores just now: one that waits, or is paused, has not. */
export function isAnyComputing({ training: { runs } }: Training): boolean {
  return runs.some((run) => isActive(run) && run.phase !== 'paused');
}

/** The runs with the one of this id changed; the same list where there is none. */
export function withRun(
  runs: readonly RunView[],
  id: string,
  change: (run: RunView) => RunView,
): readonly RunView[] {
  return runs.some((run) => run.id === id) ? runs.map((run) => (run.id === id ? change(run) : run)) : runs;
}

/** The page's settings, with the digits that there are: drawn ones may stand in, and a run is told as what it is. */
export function trainableConfig({ experiment, data }: PlaygroundState): RunConfig {
  return { ...experiment.config, digits: data.source };
}

/** The first number of a colour and line style that no run has. */
export function freeStyle(runs: readonly RunView[]): number {
  const taken = new Set(runs.map(({ style }) => style));
  let style = 0;
  while (taken.has(style)) style += 1;
  return style;
}

/** What a new run of a config is called, unlike all others: "Classic", "Cropped", "Cropped 2", … */
export function nameOf(config: RunConfig, runs: readonly RunView[]): string {
  return uniqueName(isClassic(config) ? 'Classic' : 'Cropped', runs);
}

/** Characters of a run's name: longer ones would fill tables, chips and sentences. */
export const LONGEST_NAME = 80;

/** What a run may be called of what a person has written: on one line, and not too long; empty where nothing is left. */
export function readName(text: string): string {
  const line = text.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim();
  // By code points: half an emoji would be none.
  return Array.from(line).slice(0, LONGEST_NAME).join('').trim();
}

/** `name`, with a number behind it where a run has it already. */
export function uniqueName(name: string, runs: readonly RunView[]): string {
  const taken = new Set(runs.map((run) => run.name));
  if (!taken.has(name)) return name;
  let number = 2;
  while (taken.has(`${name} ${number}`)) number += 1;
  return `${name} ${number}`;
}

/** The seed for a repetition of `config`: the next after all seeds that its runs have had. */
export function nextSeed(config: RunConfig, runs: readonly RunView[]): number {
  const key = keyWithoutSeed(config);
  const seeds = runs.flatMap((run) => (keyWithoutSeed(run.config) === key ? [run.config.seed] : []));
  return (Math.max(config.seed, ...seeds) + 1) % 2 ** 32;
}

/** The name that all seeds of a run share: "Cropped" of "Cropped · seed 3". */
export function nameWithoutSeed(name: string): string {
  return name.replace(/ · seed \d+$/, '');
}

/** The same for runs that differ in nothing but their seed. */
export const keyWithoutSeed = oncePerObject((config: RunConfig): string =>
  JSON.stringify({ ...config, seed: 0 }),
);

/** The same for runs that differ in nothing but their crops and seed, as those of a sweep do. */
export function keyWithoutCrops(config: RunConfig): string {
  return keyWithoutSeed({ ...config, ...NO_CROPS });
}
