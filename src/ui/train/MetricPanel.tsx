import { useId, useMemo, type ReactNode } from 'react';
import type { MetricName } from '../../charts/chartRun.ts';
import { chartLength, chartRunOf } from '../../charts/chartRunOf.ts';
import { CurveLegend } from '../../charts/CurveLegend.tsx';
import { batchesPerPoint } from '../../charts/curves.ts';
import type { ChartGroup } from '../../charts/groupCurves.ts';
import { MetricChart } from '../../charts/MetricChart.tsx';
import { shownRun } from '../../store/training/selectRuns.ts';
import controls from '../controls/controls.module.css';
import { Panel } from '../panels/Panel.tsx';
import { usePlaygroundState } from '../PlaygroundContext.ts';
import { EpochTable } from './EpochTable.tsx';
import { metricSummary } from './metricSummary.ts';
import { useThrottled } from '../hooks/useThrottled.ts';
import type { Run } from '../../runs/run.ts';
import * as words from '../../words/words.ts';

/** Runs tell of themselves ten times a second at most: a little less lets each time be drawn in the frame in which it comes. */
const DRAWN_MILLISECONDS = 80;

/** One metric of the run: its curves, what they say in words, and the numbers behind them. */
export function MetricPanel({ metric }: { readonly metric: MetricName }): ReactNode {
  const newest = usePlaygroundState(shownRun);
  // Clearing the curves before would keep a run's first numbers waiting.
  const run = useThrottled(newest, DRAWN_MILLISECONDS, newest?.steps === 0);
  const planned = usePlaygroundState((state) => state.experiment.config);
  const summaryId = useId();
  const groups = useMemo(() => (run && run.steps > 0 ? [[chartRunOf(run)]] : NO_GROUPS), [run]);
  const epochs = run?.epochs ?? NO_EPOCHS;
  return (
    <Panel title={words.train_metric_title({ metric })}>
      <CurveLegend
        style={run?.style ?? 0}
        batchesPerPoint={batchesPerPoint(chartLength(run?.config ?? planned))}
      />
      <MetricChart
        metric={metric}
        groups={groups}
        epochs={planned.epochs}
        name={words.train_metric_chart({ metric })}
        describedBy={summaryId}
      />
      <p id={summaryId} className={controls.quiet}>
        {metricSummary(metric, epochs, run !== undefined && run.steps > 0)}
      </p>
      <EpochTable metric={metric} epochs={epochs} />
    </Panel>
  );
}

const NO_EPOCHS: Run['epochs'] = [];

/** The same at every drawing: a run that has just begun leaves the empty chart as it is. */
const NO_GROUPS: readonly ChartGroup[] = [];
