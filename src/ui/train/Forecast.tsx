import type { ReactNode } from 'react';
import { formatCount } from '../../network/summary.ts';
import type { RunConfig } from '../../runs/config.ts';
import { shownRun } from '../../store/training/selectRuns.ts';
import type { EngineView } from '../../store/training/trainingView.ts';
import { estimateSeconds } from '../../runs/calibration.ts';
import controls from '../controls/controls.module.css';
import { formatSpeed } from '../format/formatSpeed.ts';
import { usePlaygroundState } from '../PlaygroundContext.ts';
import { aboutDuration } from '../format/formatDuration.ts';
import { useNetworkChain } from './useNetworkChain.ts';
import type { EngineReport } from '../../runs/engineReport.ts';
import { isUnderWay } from '../../runs/run.ts';

/** How long a run will take, or was expected to when it began; which engine trains, and why that one. */
export function Forecast(): ReactNode {
  const config = usePlaygroundState((state) => state.experiment.config);
  const engine = usePlaygroundState((state) => state.training.engine);
  const run = usePlaygroundState(shownRun);
  const { problem } = useNetworkChain();
  const measured = engine.status === 'measured' ? engine.report : undefined;
  if (isUnderWay(run)) {
    // What was said before stays word for word, so that nothing moves when a run begins.
    const report = run.engine ?? measured;
    return report && <ReportedForecast config={run.config} report={report} />;
  }
  if (problem !== undefined) return null;
  if (!measured) return <MissingForecast engine={engine} />;
  return <ReportedForecast config={config} report={measured} isNext={run !== undefined} />;
}

interface ReportedForecastProps {
  readonly config: RunConfig;
  readonly report: EngineReport;
  /** Whether there was a run before. */
  readonly isNext?: boolean;
}

function ReportedForecast({ config, report, isNext = false }: ReportedForecastProps): ReactNode {
  const { label, reason, digitsPerSecond } = report;
  return (
    <>
      <p>
        {isNext && 'Next run: '}
        {forecastText(config, digitsPerSecond)}
      </p>
      <p className={controls.quiet}>
        <strong>{label}</strong> trains. {reason}
      </p>
    </>
  );
}

function MissingForecast({ engine }: { readonly engine: EngineView }): ReactNode {
  const isLoading = usePlaygroundState(({ data }) => data.status === 'loading');
  if (engine.status !== 'failed') {
    return (
      <p className={controls.quiet}>
        {isLoading
          ? 'How fast this machine trains is measured when the digits are loaded.'
          : 'Measuring how fast this machine trains…'}
      </p>
    );
  }
  return (
    <p className={controls.problem} role="alert">
      {engine.problem}
    </p>
  );
}

function forecastText(config: RunConfig, digitsPerSecond: number | undefined): string {
  const epochs = config.epochs === 1 ? '1 epoch' : `${formatCount(config.epochs)} epochs`;
  const work = `${epochs} of ${formatCount(config.trainingDigits)} digits`;
  if (digitsPerSecond === undefined) return `${work}; how long they take was not measured.`;
  const seconds = estimateSeconds(config, digitsPerSecond);
  return `${work}: ${aboutDuration(seconds)} at ${formatSpeed(digitsPerSecond)}, test included.`;
}
