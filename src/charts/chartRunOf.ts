import type { RunConfig } from '../runs/config.ts';
import { planRun } from '../runs/plan.ts';
import type { ChartRun } from './chartRun.ts';
import type { Run } from '../runs/run.ts';

/** A run as the charts draw it. */
export function chartRunOf({ config, batches, epochs, style }: Run): ChartRun {
  return { ...chartLength(config), style, batches, epochMetrics: epochs };
}

/** How long the curves of a run will be. */
export function chartLength(config: RunConfig): Pick<ChartRun, 'epochs' | 'batchesPerEpoch'> {
  return { epochs: config.epochs, batchesPerEpoch: planRun(config).batches };
}
