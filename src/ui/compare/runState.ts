import { currentEpoch, hasTrained } from '../../runs/runProgress.ts';
import type { Run } from '../../runs/run.ts';
import * as words from '../../words/words.ts';

/** What a run is doing, in two or three words. */
export function runState(run: Run): string {
  const place = { epoch: currentEpoch(run), epochs: run.config.epochs };
  switch (run.phase) {
    case 'queued':
      return words.compare_state_queued();
    case 'preparing':
      return words.compare_state_preparing();
    case 'training':
    case 'validating':
      return words.compare_state_training(place);
    case 'testing':
      return words.compare_state_testing();
    case 'stopped':
      return hasTrained(run) ? words.compare_state_stopped(place) : words.compare_state_unbegun();
    case 'paused':
      return words.compare_state_paused(place);
    case 'failed':
      return words.compare_state_failed(place);
    case 'finished':
      return words.compare_state_finished({ seed: run.config.seed, hidden: run.hidden });
    default:
      return run.phase satisfies never;
  }
}
