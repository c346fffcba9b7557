import { useId, useMemo, type ReactNode } from 'react';
import { useShallow } from 'zustand/react/shallow';
import type { MetricName } from '../../charts/chartRun.ts';
import type { ChartGroup } from '../../charts/groupCurves.ts';
import { formatMean } from '../../charts/formatMetric.ts';
import { MetricChart } from '../../charts/MetricChart.tsx';
import { spreadOf } from '../../statistics/spread.ts';
import controls from '../controls/controls.module.css';
import { Panel } from '../panels/Panel.tsx';
import { usePlaygroundState } from '../PlaygroundContext.ts';
import { groupTitle, type CurveGroup } from './useCurveGroups.ts';
import * as words from '../../words/words.ts';

interface CurvePanelProps {
  readonly metric: MetricName;
  readonly groups: readonly CurveGroup[];
  /** Where the curves are read, in epochs. */
  readonly cursor: number | undefined;
  readonly onCursor: (epoch: number) => void;
}

/** One metric of all visible runs in one chart. */
export function CurvePanel({ metric, groups, cursor, onCursor }: CurvePanelProps): ReactNode {
  const epochs = usePlaygroundState((state) => state.experiment.config.epochs);
  const summaryId = useId();
  // Drawn anew when the curves are others: another name is no news.
  const curves = useShallow(curvesOf)(groups);
  const summary = useMemo(() => summaryOf(metric, groups), [metric, groups]);
  const hasBands = groups.some(({ runs }) => runs.length > 1);
  return (
    <Panel
      title={words.compare_curves_title({ metric })}
      note={words.compare_curves_note({ bands: hasBands })}
    >
      <MetricChart
        metric={metric}
        groups={curves}
        epochs={epochs}
        name={words.compare_curves_chart({ metric })}
        describedBy={summaryId}
        cursor={cursor}
        onCursor={onCursor}
      />
      <p id={summaryId} className={controls.quiet}>
        {summary}
      </p>
    </Panel>
  );
}

function curvesOf(groups: readonly CurveGroup[]): readonly ChartGroup[] {
  return groups.map(({ curves }) => curves);
}

/** The last validation of each run, or of all seeds of a group; the numbers in between are in the table of the cursor. */
function summaryOf(metric: MetricName, groups: readonly CurveGroup[]): string {
  const last = groups.flatMap((group) => lastValidation(metric, group) ?? []);
  const [first] = last;
  if (!first) return words.compare_curves_empty();
  const isOneEpoch = last.every(({ epoch }) => epoch === first.epoch);
  if (isOneEpoch) {
    const figures = last.map(({ text }) => text).join(', ');
    return words.compare_curves_epoch({ epoch: first.epoch, figures });
  }
  return words.compare_curves_epochs({ figures: last.map(words.compare_curves_figure).join(', ') });
}

interface LastValidation {
  readonly epoch: number;
  readonly text: string;
}

function lastValidation(metric: MetricName, group: CurveGroup): LastValidation | undefined {
  const validations = group.runs
    .map(({ epochs }) => epochs.flatMap(({ validation }) => (validation ? [validation[metric]] : [])))
    .filter((values) => values.length > 0);
  if (validations.length === 0) return undefined;
  // Seeds train one after the other: all are read at the last epoch that each of them has ended.
  const epoch = Math.min(...validations.map((values) => values.length));
  const spread = spreadOf(validations.flatMap((values) => values[epoch - 1] ?? []));
  return { epoch, text: `${groupTitle(group)} ${formatMean(metric, spread)}` };
}
