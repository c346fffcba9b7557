import { DEFAULT_CONFIG, type RunConfig } from '../../../../src/runs/config.ts';
import type { EpochMetrics } from '../../../../src/runs/metrics.ts';
import { newRun, type Run } from '../../../../src/runs/run.ts';

/** A run of the tutorial's settings (25 epochs of 192 batches, 12,000 digits to validate) with `change`. */
export function runWith(change: Partial<Run> = {}, config: Partial<RunConfig> = {}): Run {
  return {
    ...newRun({ id: 'run-1', name: 'Cropped', style: 0, group: 'group-1' }, { ...DEFAULT_CONFIG, ...config }),
    ...change,
  };
}

/** `count` epochs that have ended, each a little better than the one before. */
export function endedEpochs(count: number): EpochMetrics[] {
  return Array.from({ length: count }, (_, index) => ({
    epoch: index + 1,
    training: { accuracy: 0.9 + index / 1000, loss: 0.3 - index / 1000 },
    validation: { accuracy: 0.95 + index / 1000, loss: 0.2 - index / 1000 },
    seconds: 10,
  }));
}
