import type { RunPhase } from '../runs/trainingMessages.ts';
import type { TrainingEvent } from '../training/train.ts';

/** What a run does when an event comes; undefined where that says nothing of it. */
export function phaseOf(event: TrainingEvent): RunPhase | undefined {
  if (event.type === 'batch') return 'training';
  return event.type === 'scored' ? event.phase : undefined;
}
