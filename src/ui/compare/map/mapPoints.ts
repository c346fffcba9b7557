import { inkKept, type SummedAreaTable } from '../../../crop/ink.ts';
import type { Cropping2D } from '../../../crop/cropping.ts';
import { spreadOf, type Spread } from '../../../statistics/spread.ts';
import { paretoFrontier, type Tradeoff } from '../../../runs/sweep/pareto.ts';
import { groupRuns, visibleRuns, type RunGroup } from '../../../runs/runGroups.ts';
import { figuresOf } from '../runFigures.ts';
import type { MapCost } from './mapCosts.ts';
import { keyWithoutCrops } from '../../../runs/sameSettings.ts';
import type { Run } from '../../../runs/run.ts';

/** One crop on the map, all its seeds together. */
export interface MapPoint extends Tradeoff {
  /** Of its first run. */
  readonly id: string;
  readonly name: string;
  readonly cropping: Cropping2D;
  /** Number of its colour and line style. */
  readonly style: number;
  /** Of the test accuracies of its seeds; `accuracy` is their mean. */
  readonly accuracies: Spread;
  /** Means; undefined where there is none. */
  readonly costs: Readonly<Record<MapCost, number | undefined>>;
  readonly isFrontier: boolean;
}

/** Tested runs that differ in nothing but crops and seeds: a sweep, however it was begun. */
export interface MapFamily {
  readonly key: string;
  readonly runs: readonly Run[];
}

/** The visible runs with a test result by their common settings, those of the newest run first. */
export function mapFamilies(runs: readonly Run[]): readonly MapFamily[] {
  const families = new Map<string, Run[]>();
  for (const run of visibleRuns(runs)) {
    if (run.phase !== 'finished' || !run.test) continue;
    const key = keyWithoutCrops(run.config);
    const family = families.get(key) ?? [];
    // What has the newest run comes last.
    families.delete(key);
    families.set(key, [...family, run]);
  }
  const newestFirst: MapFamily[] = [];
  for (const [key, members] of families) newestFirst.unshift({ key, runs: members });
  return newestFirst;
}

/** The crops of some runs on the map, by ascending cost; those whose cost is not known are left out. */
export function mapPoints(
  runs: readonly Run[],
  cost: MapCost,
  ink: SummedAreaTable | undefined,
): readonly MapPoint[] {
  const points = distinctGroups(runs).flatMap((group) => pointOf(group, cost, ink) ?? []);
  const frontier = new Set(paretoFrontier(points));
  return points
    .map((point) => (frontier.has(point) ? onFrontier(point) : point))
    .sort((a, b) => a.cost - b.cost || a.accuracy - b.accuracy);
}

/** A seed that was trained again says nothing new of its crop. */
function distinctGroups(runs: readonly Run[]): readonly RunGroup[] {
  const groups = new Map<string, RunGroup>();
  for (const group of groupRuns(runs)) if (!groups.has(group.key)) groups.set(group.key, group);
  return [...groups.values()];
}

function onFrontier(point: MapPoint): MapPoint {
  return { ...point, isFrontier: true };
}

function pointOf(
  { name, style, runs }: RunGroup,
  cost: MapCost,
  ink: SummedAreaTable | undefined,
): MapPoint | undefined {
  const [first] = runs;
  const accuracies = runs.flatMap(({ test }) => test?.accuracy ?? []);
  if (!first || accuracies.length === 0) return undefined;
  const { cropping } = first.config;
  const figures = runs.map(figuresOf);
  const seconds = figures.flatMap(({ secondsPerEpoch }) => secondsPerEpoch ?? []);
  const costs = {
    macs: figures[0]?.macs,
    parameters: figures[0]?.parameters,
    secondsPerEpoch: seconds.length > 0 ? spreadOf(seconds).mean : undefined,
    inkLost: ink && 1 - inkKept(ink, cropping),
  };
  const ours = costs[cost];
  if (ours === undefined) return undefined;
  const sample = spreadOf(accuracies);
  return {
    id: first.id,
    name,
    cropping,
    style,
    accuracies: sample,
    accuracy: sample.mean,
    cost: ours,
    costs,
    isFrontier: false,
  };
}
