import type { ReactNode } from 'react';
import { formatCount } from '../../network/summary.ts';
import type { RunConfig } from '../../runs/config.ts';
import { isUnderWay, shownRun } from '../../store/runList.ts';
import type { EngineView } from '../../store/trainingView.ts';
import { estimateSeconds } from '../../training/calibration.ts';
import controls from '../parts/controls.module.css';
import { formatSpeed } from '../parts/formatSpeed.ts';
import { usePlaygroundState } from '../PlaygroundContext.ts';
import { aboutDuration } from '../parts/formatDuration.ts';
import { useNetworkChain } from './useNetworkChain.ts';

/** Before a run: how long it will take. Always: which engine trains, and why that one. */
export function Forecast(): ReactNode {
  const config = usePlaygroundState((state) => state.experiment.config);
  const engine = usePlaygroundState((state) => state.training.engine);
  const run = usePlaygroundState(shownRun);
  const { problem } = useNetworkChain();
  if (isUnderWay(run)) return run.engine && <EngineReason {...run.engine} />;
  if (problem !== undefined) return null;
  return <EngineForecast engine={engine} config={config} again={run !== undefined} />;
}

interface EngineForecastProps {
  readonly engine: EngineView;
  readonly config: RunConfig;
  /** Whether there was a run before. */
  readonly again: boolean;
}

function EngineForecast({ engine, config, again }: EngineForecastProps): ReactNode {
  switch (engine.status) {
    case 'unknown':
    case 'measuring':
      return <p className={controls.quiet}>Measuring how fast this machine trains…</p>;
    case 'failed':
      return (
        <p className={controls.problem} role="alert">
          {engine.problem}
        </p>
      );
    case 'measured':
      return (
        <>
          <p>
            {again && 'Next run: '}
            {forecastText(config, engine.report.digitsPerSecond)}
          </p>
          <EngineReason {...engine.report} />
        </>
      );
    default:
      return engine satisfies never;
  }
}

function forecastText(config: RunConfig, digitsPerSecond: number | undefined): string {
  const epochs = config.epochs === 1 ? '1 epoch' : `${formatCount(config.epochs)} epochs`;
  const work = `${epochs} of ${formatCount(config.trainingDigits)} digits`;
  if (digitsPerSecond === undefined) return `${work}; the speed of this machine is not known.`;
  const seconds = estimateSeconds(config, digitsPerSecond);
  return `${work}: ${aboutDuration(seconds)} at ${formatSpeed(digitsPerSecond)}, test included.`;
}

function EngineReason({ label, reason }: { readonly label: string; readonly reason: string }): ReactNode {
  return (
    <p className={controls.quiet}>
      <strong>{label}</strong> trains. {reason}
    </p>
  );
}
