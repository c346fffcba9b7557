import { useMemo } from 'react';
import type { ChartRun } from '../../charts/chartRun.ts';
import { chartRunOf } from '../../charts/chartRunOf.ts';
import type { RunView } from '../../store/trainingView.ts';
import { usePlaygroundState } from '../PlaygroundContext.ts';
import { useThrottled } from '../useThrottled.ts';

/** A run that is drawn, with its curves. */
export interface CurveRun {
  readonly run: RunView;
  readonly curves: ChartRun;
}

/** More often than this nobody sees a difference. */
const DRAWN_MILLISECONDS = 100;

/** The runs that are drawn: those that are not hidden. The same array until one of them has news. */
export function useCurveRuns(): readonly CurveRun[] {
  const runs = useThrottled(
    usePlaygroundState((state) => state.training.runs),
    DRAWN_MILLISECONDS,
  );
  return useMemo(
    () => runs.filter(({ hidden }) => !hidden).map((run) => ({ run, curves: chartRunOf(run) })),
    [runs],
  );
}
