import type { MetricName } from './chartRun.ts';

/** A metric as people read it: an accuracy in per cent, such as "98.23 %", a loss such as "0.0567". */
export function formatMetric(metric: MetricName, value: number): string {
  return metric === 'accuracy' ? `${(100 * value).toFixed(2)} %` : value.toFixed(4);
}

/** A metric beside a line of the grid, with no more digits than the distance `step` of the lines calls for. */
export function formatTick(metric: MetricName, value: number, step: number): string {
  const shown = metric === 'accuracy' ? { value: 100 * value, step: 100 * step } : { value, step };
  const digits = Math.max(0, -Math.floor(Math.log10(shown.step) + 1e-9));
  return `${shown.value.toFixed(digits)}${metric === 'accuracy' ? ' %' : ''}`;
}
