import type { MetricName } from '../../charts/chartRun.ts';
import { formatMetric } from '../../charts/formatMetric.ts';
import type { EpochMetrics } from '../../runs/metrics.ts';

/** What a chart of `metric` shows, in a sentence or two. */
export function metricSummary(
  metric: MetricName,
  epochs: readonly EpochMetrics[],
  isTraining = false,
): string {
  const last = epochs.at(-1);
  if (!last && isTraining) return `The ${metric} of the first epoch’s batches so far.`;
  if (!last) return `The ${metric} appears here as soon as a run trains; its validation after every epoch.`;
  const training = `training ${formatMetric(metric, last.training[metric])}`;
  if (!last.validation) return `After epoch ${last.epoch}: ${training}.`;
  const validation = `validation ${formatMetric(metric, last.validation[metric])}`;
  return `After epoch ${last.epoch}: ${validation}, ${training}.${bestOf(metric, epochs)}`;
}

function bestOf(metric: MetricName, epochs: readonly EpochMetrics[]): string {
  const sign = metric === 'accuracy' ? 1 : -1;
  const validated = epochs.flatMap(({ epoch, validation }) =>
    validation ? [{ epoch, value: validation[metric] }] : [],
  );
  if (validated.length < 2) return '';
  const best = validated.reduce((a, b) => (sign * b.value > sign * a.value ? b : a));
  return ` Best validation: ${formatMetric(metric, best.value)} after epoch ${best.epoch}.`;
}
