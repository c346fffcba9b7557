import { useMemo } from 'react';
import { chartRunOf } from '../../charts/chartRunOf.ts';
import type { ChartGroup } from '../../charts/groupCurves.ts';
import { oncePerObject } from '../../runs/oncePerObject.ts';
import { groupRuns, singleGroups, visibleRuns, type RunGroup } from '../../store/runGroups.ts';
import { usePlaygroundState } from '../PlaygroundContext.ts';
import { useThrottled } from '../useThrottled.ts';

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
  const runs = useThrottled(
    usePlaygroundState((state) => state.training.runs),
    DRAWN_MILLISECONDS,
  );
  const isGrouped = usePlaygroundState((state) => state.experiment.groupSeeds);
  return useMemo(() => {
    const visible = visibleRuns(runs);
    const groups = isGrouped ? groupRuns(visible) : singleGroups(visible);
    return groups.map(withCurves);
  }, [runs, isGrouped]);
}

function withCurves(group: RunGroup): CurveGroup {
  return { ...group, curves: group.runs.map(curvesOfRun) };
}

/** A run that stays as it is keeps its curves, however the others change. */
const curvesOfRun = oncePerObject(chartRunOf);

/** A group's name with the number of its seeds, where it has several: "Cropped (3 seeds)". */
export function groupTitle({ name, runs }: RunGroup): string {
  return runs.length === 1 ? name : `${name} (${runs.length} seeds)`;
}
