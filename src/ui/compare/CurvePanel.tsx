import { useId, useMemo, type ReactNode } from 'react';
import type { MetricName } from '../../charts/chartRun.ts';
import { formatMean } from '../../charts/formatMetric.ts';
import { MetricChart } from '../../charts/MetricChart.tsx';
import { spreadOf } from '../../runs/statistics/spread.ts';
import controls from '../parts/controls.module.css';
import { Panel } from '../parts/Panel.tsx';
import { usePlaygroundState } from '../PlaygroundContext.ts';
import { groupTitle, type CurveGroup } from './useCurveGroups.ts';

interface CurvePanelProps {
  readonly metric: MetricName;
  readonly groups: readonly CurveGroup[];
  /** Where the curves are read, in epochs. */
  readonly cursor: number | undefined;
  readonly onCursor: (epoch: number) => void;
}

const TITLES: Readonly<Record<MetricName, string>> = { accuracy: 'Accuracy', loss: 'Loss' };

/** One metric of all visible runs in one chart. */
export function CurvePanel({ metric, groups, cursor, onCursor }: CurvePanelProps): ReactNode {
  const epochs = usePlaygroundState((state) => state.experiment.config.epochs);
  const summaryId = useId();
  const curves = useMemo(() => groups.map((group) => group.curves), [groups]);
  const hasBands = groups.some(({ runs }) => runs.length > 1);
  return (
    <Panel
      title={TITLES[metric]}
      note={`validation strong, training faint${hasBands ? ', bands: ± one standard deviation between seeds' : ''}`}
    >
      <MetricChart
        metric={metric}
        groups={curves}
        epochs={epochs}
        name={`Chart of the ${metric} of all runs`}
        describedBy={summaryId}
        cursor={cursor}
        onCursor={onCursor}
      />
      <p id={summaryId} className={controls.quiet}>
        {summaryOf(metric, groups)}
      </p>
    </Panel>
  );
}

/** The last validation of each run, or of all seeds of a group; the numbers in between are in the table of the cursor. */
function summaryOf(metric: MetricName, groups: readonly CurveGroup[]): string {
  const parts = groups.flatMap((group) => {
    const validations = group.runs.flatMap(({ epochs }) => {
      const values = epochs.flatMap(({ validation }) => (validation ? [validation[metric]] : []));
      return values.length > 0 ? [values] : [];
    });
    if (validations.length === 0) return [];
    // Seeds train one after the other: all are read at the last epoch that each of them has ended.
    const epoch = Math.min(...validations.map((values) => values.length));
    const sample = spreadOf(validations.flatMap((values) => values[epoch - 1] ?? []));
    return [`${groupTitle(group)} ${formatMean(metric, sample)} after epoch ${epoch}`];
  });
  if (parts.length === 0)
    return 'The curves appear here as soon as runs train, the validation after every epoch.';
  return `Validation: ${parts.join('; ')}.`;
}
