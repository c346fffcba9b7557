import type { TrainingEvent } from '../training/train.ts';
import type { RunPhase } from '../runs/run.ts';

/** What a run does when an event comes; undefined where that says nothing of it. */
export function phaseOf(event: TrainingEvent): RunPhase | undefined {
  if (event.type === 'batch') return 'training';
  return event.type === 'scored' ? event.phase : undefined;
}
