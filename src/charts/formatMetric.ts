import type { Spread } from '../statistics/spread.ts';
import type { MetricName } from './chartRun.ts';

/** A metric as people read it: an accuracy in per cent, such as "98.23 %", a loss such as "0.0567". */
export function formatMetric(metric: MetricName, value: number): string {
  return metric === 'accuracy' ? `${(100 * value).toFixed(2)} %` : value.toFixed(4);
}

/** A mean and the spread of single seeds around it, such as "98.23 ± 0.11 %"; the mean alone where there is no spread to know. */
export function formatMean(
  metric: MetricName,
  { mean, deviation }: Pick<Spread, 'mean' | 'deviation'>,
): string {
  const text = formatMetric(metric, mean);
  if (deviation === undefined) return text;
  const spread = formatMetric(metric, deviation);
  return metric === 'accuracy' ? `${text.replace(' %', '')} ± ${spread}` : `${text} ± ${spread}`;
}

/** A metric beside a line of the grid, with no more digits than the distance `step` of the lines calls for. */
export function formatTick(metric: MetricName, value: number, step: number): string {
  const shown = metric === 'accuracy' ? { value: 100 * value, step: 100 * step } : { value, step };
  const digits = Math.max(0, -Math.floor(Math.log10(shown.step) + 1e-9));
  return `${shown.value.toFixed(digits)}${metric === 'accuracy' ? ' %' : ''}`;
}
