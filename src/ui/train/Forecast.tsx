import type { ReactNode } from 'react';
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
import * as words from '../../words/words.ts';
import { Marked } from '../../words/Marked.tsx';

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
        {isNext
          ? words.train_forecast_next({ forecast: forecastText(config, digitsPerSecond) })
          : forecastText(config, digitsPerSecond)}
      </p>
      <p className={controls.quiet}>
        <Marked text={words.train_forecast_engine({ engine: label, reason })} />
      </p>
    </>
  );
}

function MissingForecast({ engine }: { readonly engine: EngineView }): ReactNode {
  const isLoading = usePlaygroundState(({ data }) => data.status === 'loading');
  if (engine.status !== 'failed') {
    return (
      <p className={controls.quiet}>
        {isLoading ? words.train_forecast_waiting() : words.train_forecast_measuring()}
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
  const work = { epochs: config.epochs, digits: config.trainingDigits };
  if (digitsPerSecond === undefined) return words.train_forecast_unmeasured(work);
  const duration = aboutDuration(estimateSeconds(config, digitsPerSecond));
  return words.train_forecast_text({ ...work, duration, speed: formatSpeed(digitsPerSecond) });
}
