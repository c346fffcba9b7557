import type { RunConfig } from '../../../runs/config.ts';
import type { TrainingView } from '../../../store/training/trainingView.ts';
import { estimateSweepSeconds, type MeasuredSpeed } from '../../../runs/sweep/estimateSweep.ts';
import type { Run } from '../../../runs/run.ts';

/** Seconds that runs will take one after the other; undefined as long as no speed is known. */
export function sweepSeconds(configs: readonly RunConfig[], training: TrainingView): number | undefined {
  const speed = knownSpeed(training);
  return speed && estimateSweepSeconds(configs, speed);
}

/** The engine's measured speed, or else that of the newest run. */
function knownSpeed({ engine, runs }: TrainingView): MeasuredSpeed | undefined {
  if (engine.status === 'measured' && engine.report.digitsPerSecond)
    return { config: engine.config, digitsPerSecond: engine.report.digitsPerSecond };
  const run = runs.reduce<Run | undefined>(
    (newest, candidate) => (candidate.digitsPerSecond ? candidate : newest),
    undefined,
  );
  return run?.digitsPerSecond ? { config: run.config, digitsPerSecond: run.digitsPerSecond } : undefined;
}
