import { countsOf } from '../../digits/sources.ts';
import { formatSpeed } from '../format/formatSpeed.ts';
import { formatDuration } from '../format/formatDuration.ts';
import { currentEpoch, hasTrained, secondsLeft } from '../../runs/runProgress.ts';
import type { Run } from '../../runs/run.ts';
import * as words from '../../words/words.ts';

/** What a run is doing, how fast, and for how long still: one line. */
export function runStatus(run: Run): string {
  const place = { epoch: currentEpoch(run), epochs: run.config.epochs };
  const stop = { ...place, steps: run.steps, total: run.totalSteps };
  switch (run.phase) {
    case 'queued':
      return words.train_status_queued();
    case 'preparing':
      return run.preparation ?? words.train_status_preparing();
    case 'training':
      return joined(words.train_status_training(place), speedOf(run), timeLeft(run));
    case 'validating':
      return joined(words.train_status_validating(place), timeLeft(run));
    case 'testing':
      return joined(words.train_status_testing({ count: countsOf(run.config.digits).test }), timeLeft(run));
    case 'paused':
      return words.train_status_paused(stop);
    case 'stopped':
      return hasTrained(run) ? words.train_status_stopped(stop) : words.train_status_unbegun();
    case 'failed':
      return words.train_status_failed(stop);
    case 'finished':
      return words.train_status_finished(place);
    default:
      return run.phase satisfies never;
  }
}

function speedOf({ digitsPerSecond }: Run): string | undefined {
  return digitsPerSecond ? formatSpeed(digitsPerSecond) : undefined;
}

function timeLeft(run: Run): string | undefined {
  if (!run.digitsPerSecond) return undefined;
  return words.train_status_left({ duration: formatDuration(secondsLeft(run, run.digitsPerSecond)) });
}

function joined(...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined).join(' · ');
}
