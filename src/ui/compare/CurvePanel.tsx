import { useId, useMemo, type ReactNode } from 'react';
import type { MetricName } from '../../charts/chartRun.ts';
import { formatMetric } from '../../charts/formatMetric.ts';
import { MetricChart } from '../../charts/MetricChart.tsx';
import controls from '../parts/controls.module.css';
import { Panel } from '../parts/Panel.tsx';
import { usePlaygroundState } from '../PlaygroundContext.ts';
import type { CurveRun } from './useCurveRuns.ts';

interface CurvePanelProps {
  readonly metric: MetricName;
  readonly runs: readonly CurveRun[];
  /** Where the curves are read, in epochs. */
  readonly cursor: number | undefined;
  readonly onCursor: (epoch: number) => void;
}

const TITLES: Readonly<Record<MetricName, string>> = { accuracy: 'Accuracy', loss: 'Loss' };

/** One metric of all visible runs in one chart. */
export function CurvePanel({ metric, runs, cursor, onCursor }: CurvePanelProps): ReactNode {
  const epochs = usePlaygroundState((state) => state.experiment.config.epochs);
  const summaryId = useId();
  const curves = useMemo(() => runs.map((run) => run.curves), [runs]);
  return (
    <Panel title={TITLES[metric]} note="validation strong, training faint">
      <MetricChart
        metric={metric}
        runs={curves}
        epochs={epochs}
        name={`Chart of the ${metric} of all runs`}
        describedBy={summaryId}
        cursor={cursor}
        onCursor={onCursor}
      />
      <p id={summaryId} className={controls.quiet}>
        {summaryOf(metric, runs)}
      </p>
    </Panel>
  );
}

/** The last validation of each run; the numbers in between are in the table of the cursor. */
function summaryOf(metric: MetricName, runs: readonly CurveRun[]): string {
  const parts = runs.flatMap(({ run: { name, epochs } }) => {
    const last = epochs.at(-1);
    const value = last?.validation?.[metric];
    return last && value !== undefined
      ? [`${name} ${formatMetric(metric, value)} after epoch ${last.epoch}`]
      : [];
  });
  if (parts.length === 0)
    return 'The curves appear here as soon as runs train, the validation after every epoch.';
  return `Validation: ${parts.join(', ')}.`;
}
