import { isUnderWay, type Run } from '../../runs/run.ts';

/** Which buttons of the run work. */
export interface RunButtonStates {
  /** The one button that starts, interrupts and continues, and what it does now. */
  readonly main: 'train' | 'pause' | 'resume';
  readonly mainEnabled: boolean;
  readonly stepEnabled: boolean;
  readonly stopEnabled: boolean;
}

/** The buttons for a run; `canStart` is whether a new one could begin. */
export function runButtonStates(run: Run | undefined, canStart: boolean): RunButtonStates {
  if (!isUnderWay(run)) {
    return { main: 'train', mainEnabled: canStart, stepEnabled: canStart, stopEnabled: false };
  }
  const paused = run.phase === 'paused';
  return { main: paused ? 'resume' : 'pause', mainEnabled: true, stepEnabled: paused, stopEnabled: true };
}
