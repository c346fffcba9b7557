import { currentEpoch, hasTrained } from '../../runs/runProgress.ts';
import type { Run } from '../../runs/run.ts';

/** What a run is doing, in two or three words. */
export function runState(run: Run): string {
  const epoch = `epoch ${currentEpoch(run)} of ${run.config.epochs}`;
  const seed = `seed ${run.config.seed}`;
  switch (run.phase) {
    case 'queued':
      return 'waits';
    case 'preparing':
      return 'is prepared';
    case 'training':
    case 'validating':
      return epoch;
    case 'testing':
      return 'is tested';
    case 'stopped':
      return hasTrained(run) ? `stopped, ${epoch}` : 'not started';
    case 'paused':
    case 'failed':
      return `${run.phase}, ${epoch}`;
    case 'finished':
      return run.hidden ? `${seed}, hidden` : seed;
    default:
      return run.phase satisfies never;
  }
}
