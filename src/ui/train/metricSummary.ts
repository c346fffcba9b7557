import type { MetricName } from '../../charts/chartRun.ts';
import { formatMetric } from '../../charts/formatMetric.ts';
import type { EpochMetrics } from '../../runs/metrics.ts';
import * as words from '../../words/words.ts';

/** What a chart of `metric` shows, in a sentence or two. */
export function metricSummary(
  metric: MetricName,
  epochs: readonly EpochMetrics[],
  isTraining = false,
): string {
  const last = epochs.at(-1);
  if (!last && isTraining) return words.train_metric_first({ metric });
  if (!last) return words.train_metric_empty({ metric });
  const training = formatMetric(metric, last.training[metric]);
  if (!last.validation) return words.train_metric_unvalidated({ epoch: last.epoch, training });
  const validation = formatMetric(metric, last.validation[metric]);
  const now = words.train_metric_validated({ epoch: last.epoch, validation, training });
  const best = bestOf(metric, epochs);
  return best === undefined ? now : `${now} ${best}`;
}

function bestOf(metric: MetricName, epochs: readonly EpochMetrics[]): string | undefined {
  const sign = metric === 'accuracy' ? 1 : -1;
  const validated = epochs.flatMap(({ epoch, validation }) =>
    validation ? [{ epoch, value: validation[metric] }] : [],
  );
  if (validated.length < 2) return undefined;
  const best = validated.reduce((a, b) => (sign * b.value > sign * a.value ? b : a));
  return words.train_metric_best({ value: formatMetric(metric, best.value), epoch: best.epoch });
}
