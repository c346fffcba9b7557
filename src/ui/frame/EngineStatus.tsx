import type { ReactNode } from 'react';
import { ENGINE_TITLES } from '../../runs/config.ts';
import { isActive } from '../../store/runList.ts';
import type { PlaygroundState } from '../../store/state.ts';
import { formatSpeed } from '../parts/formatSpeed.ts';
import { usePlaygroundState } from '../PlaygroundContext.ts';
import styles from './Frame.module.css';

/** Which engine or back end computes, and its speed, in few words; on pointing, why that one. */
export function EngineStatus(): ReactNode {
  const text = usePlaygroundState(engineText);
  const reason = usePlaygroundState(engineReason);
  return (
    <span className={styles.pill} role="status" aria-label="Engine" title={reason}>
      <span>{text.replace('WebAssembly', 'Wasm')}</span>
    </span>
  );
}

function engineText({ output, training: { engine, runs }, experiment }: PlaygroundState): string {
  const run = runs.find(isActive);
  // The speed of a run changes from moment to moment; it stands with the run.
  if (run?.engine) return run.engine.label;
  if (engine.status === 'measured') {
    const { label, digitsPerSecond } = engine.report;
    return digitsPerSecond === undefined ? label : `${label} · ${formatSpeed(digitsPerSecond)}`;
  }
  const { engine: choice } = experiment.config;
  if (engine.status === 'measuring' && choice !== 'automatic') return `${ENGINE_TITLES[choice]} · measuring…`;
  return output.backend?.label ?? 'Starting…';
}

function engineReason({ output, training: { engine, runs } }: PlaygroundState): string | undefined {
  const run = runs.find(isActive);
  if (run?.engine) return run.engine.reason;
  return engine.status === 'measured' ? engine.report.reason : output.backend?.reason;
}
