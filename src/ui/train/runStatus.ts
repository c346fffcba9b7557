import { formatCount } from '../../network/summary.ts';
import { formatSpeed } from '../format/formatSpeed.ts';
import { formatDuration } from '../format/formatDuration.ts';
import { currentEpoch, hasTrained, secondsLeft } from '../../runs/runProgress.ts';
import type { Run } from '../../runs/run.ts';

/** What a run is doing, how fast, and for how long still: one line. */
export function runStatus(run: Run): string {
  const epoch = `epoch ${formatCount(currentEpoch(run))} of ${formatCount(run.config.epochs)}`;
  switch (run.phase) {
    case 'queued':
      return 'Waiting for the runs before it';
    case 'preparing':
      return run.preparation ?? 'Preparing the run…';
    case 'training':
      return joined(capitalised(epoch), speedOf(run), timeLeft(run));
    case 'validating':
      return joined(`Validating ${epoch}`, timeLeft(run));
    case 'testing':
      return joined('Testing on all 10,000 test digits', timeLeft(run));
    case 'paused':
      return `Paused in ${epoch}, after ${stepsOf(run)}`;
    case 'stopped':
      return hasTrained(run)
        ? `Stopped in ${epoch}, after ${stepsOf(run)}`
        : 'Stopped before its first batch';
    case 'failed':
      return `Failed in ${epoch}, after ${stepsOf(run)}`;
    case 'finished':
      return `Finished: ${run.config.epochs === 1 ? '1 epoch' : `all ${formatCount(run.config.epochs)} epochs`}`;
    default:
      return run.phase satisfies never;
  }
}

function speedOf({ digitsPerSecond }: Run): string | undefined {
  return digitsPerSecond ? formatSpeed(digitsPerSecond) : undefined;
}

function timeLeft(run: Run): string | undefined {
  return run.digitsPerSecond ? `${formatDuration(secondsLeft(run, run.digitsPerSecond))} left` : undefined;
}

function stepsOf({ steps, totalSteps }: Run): string {
  return `${formatCount(steps)} of ${formatCount(totalSteps)} batches`;
}

function joined(...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined).join(' · ');
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
