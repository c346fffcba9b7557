import { useMemo } from 'react';
import { shallow } from 'zustand/shallow';
import type { ChartRun } from '../../charts/chartRun.ts';
import { chartRunOf } from '../../charts/chartRunOf.ts';
import type { ChartGroup } from '../../charts/groupCurves.ts';
import type { BatchCurve } from '../../runs/batchCurve.ts';
import { runsOf } from '../../store/training/selectRuns.ts';
import { groupRuns, singleGroups, visibleRuns, type RunGroup } from '../../runs/runGroups.ts';
import { usePlaygroundState } from '../PlaygroundContext.ts';
import { useStateInBackground } from '../hooks/useStateInBackground.ts';
import { useThrottled } from '../hooks/useThrottled.ts';
import type { Run } from '../../runs/run.ts';
import * as words from '../../words/words.ts';

/** Runs that are drawn as one, with their curves. */
export interface CurveGroup extends RunGroup {
  readonly curves: ChartGroup;
}

/** Runs tell of themselves every 100: a little less lets each of these be drawn in the frame in which it comes. */
const DRAWN_MILLISECONDS = 80;

/**
 * The runs that are drawn, those that are not hidden: seeds of one crop together, or each by itself, as a person has set it.
 * The same array until one of them has news.
 */
export function useCurveGroups(): readonly CurveGroup[] {
  const runs = useThrottled(useStateInBackground(runsOf), DRAWN_MILLISECONDS);
  const isGrouped = usePlaygroundState((state) => state.experiment.groupSeeds);
  return useMemo(() => {
    const visible = visibleRuns(runs);
    const groups = isGrouped ? groupRuns(visible) : singleGroups(visible);
    return groups.map(withCurves);
  }, [runs, isGrouped]);
}

function withCurves(group: RunGroup): CurveGroup {
  return { ...group, curves: sameGroup(group.runs.map(curvesOfRun)) };
}

const knownCurves = new WeakMap<BatchCurve, { readonly run: Run; readonly curves: ChartRun }>();

/** The same curves until one of them grows, whatever else changes of the run: its name, or its neighbours. */
function curvesOfRun(run: Run): ChartRun {
  const known = knownCurves.get(run.batches);
  if (known && DRAWN.every((property) => known.run[property] === run[property])) return known.curves;
  const curves = chartRunOf(run);
  knownCurves.set(run.batches, { run, curves });
  return curves;
}

/** What is drawn of a run besides its batches. */
const DRAWN = ['epochs', 'config', 'style'] as const satisfies readonly (keyof Run)[];

const knownGroups = new WeakMap<ChartRun, ChartGroup>();

/** The same group as before where its curves are: it is known by the first. */
function sameGroup(group: readonly ChartRun[]): ChartGroup {
  const [first] = group;
  if (!first) return group;
  const known = knownGroups.get(first);
  if (known && shallow(known, group)) return known;
  knownGroups.set(first, group);
  return group;
}

/** A group's name with the number of its seeds, where it has several: "Cropped (3 seeds)". */
export function groupTitle({ name, runs }: RunGroup): string {
  return runs.length === 1 ? name : words.compare_group_title({ name, seeds: runs.length });
}
