import type { ReactNode } from 'react';
import { ENGINE_TITLES } from '../../runs/config.ts';
import type { PlaygroundState } from '../../store/state.ts';
import { formatSpeed } from '../format/formatSpeed.ts';
import { usePlaygroundState } from '../PlaygroundContext.ts';
import * as words from '../../words/words.ts';
import styles from './Frame.module.css';
import type { EngineReport } from '../../runs/engineReport.ts';
import { isActive } from '../../runs/run.ts';

/** Which engine or back end computes, and its speed, in few words; on pointing, all of them where the pill is cut, and why that one. */
export function EngineStatus(): ReactNode {
  const text = usePlaygroundState(engineText).replace('WebAssembly', 'Wasm');
  const reason = usePlaygroundState(engineReason);
  return (
    <span
      className={styles.pill}
      role="status"
      aria-label={words.frame_engine_label()}
      title={reason === undefined ? text : `${text}. ${reason}`}
    >
      <span>{text}</span>
    </span>
  );
}

function engineText(state: PlaygroundState): string {
  const { output, training, experiment } = state;
  const report = reportOf(state);
  if (report) {
    const { label, digitsPerSecond } = report;
    return digitsPerSecond === undefined ? label : `${label} · ${formatSpeed(digitsPerSecond)}`;
  }
  const { engine: choice } = experiment.config;
  const isMeasuring = training.engine.status === 'measuring';
  if (isMeasuring && choice !== 'automatic')
    return words.frame_engine_measuring({ engine: ENGINE_TITLES[choice] });
  return output.backend?.label ?? words.frame_engine_starting();
}

function engineReason(state: PlaygroundState): string | undefined {
  return (reportOf(state) ?? state.output.backend)?.reason;
}

/** The engine that trains, or else the one that would; its speed is the one measured, the run's own stands with the run. */
function reportOf({ training: { engine, runs } }: PlaygroundState): EngineReport | undefined {
  return runs.find(isActive)?.engine ?? (engine.status === 'measured' ? engine.report : undefined);
}
