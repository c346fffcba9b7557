import { Chart, LinearScale, LineController, LineElement, PointElement, type ChartOptions } from 'chart.js';
import type { ChartTheme } from './chartTheme.ts';
import type { CurvePoint, MetricName } from './chartRun.ts';
import { bandFill } from './bandFill.ts';
import { cursorLine } from './cursorLine.ts';
import type { CurveDataset } from './datasets.ts';
import { formatTick } from './formatMetric.ts';
import type { AxisRange } from './valueAxis.ts';

Chart.register(LineController, LineElement, PointElement, LinearScale);
Chart.register(bandFill, cursorLine);

export type LineChart = Chart<'line', CurvePoint[]>;

/** What a chart's axes and letters depend on; it changes seldom while the curves grow. */
export interface LineChartSettings {
  readonly metric: MetricName;
  readonly epochs: number;
  readonly range: AxisRange;
  readonly theme: ChartTheme;
}

/** An empty chart on `canvas`, as large as the element around it. */
export function createLineChart(canvas: HTMLCanvasElement, settings: LineChartSettings): LineChart {
  return new Chart<'line', CurvePoint[]>(canvas, {
    type: 'line',
    data: { datasets: [] },
    options: lineChartOptions(settings),
  });
}

/** Puts `datasets` in the place of the chart's own, of which Chart.js knows the old ones again by identity. */
export function replaceDatasets(chart: LineChart, datasets: readonly CurveDataset[]): void {
  const shown = chart.data.datasets;
  shown.length = Math.min(shown.length, datasets.length);
  datasets.forEach((dataset, index) => {
    shown[index] = Object.assign(shown[index] ?? dataset, dataset);
  });
}

/** Axes and grid. Nothing moves by itself: curves grow up to ten times a second. */
export function lineChartOptions({ metric, epochs, range, theme }: LineChartSettings): ChartOptions<'line'> {
  const font = { family: theme.fontFamily, size: 12 };
  const ticks = { color: theme.text, font, maxRotation: 0 };
  const line = { color: theme.grid };
  return {
    animation: false,
    color: theme.text,
    parsing: false,
    normalized: true,
    responsive: true,
    maintainAspectRatio: false,
    // Nothing answers to the pointer: the numbers are in the table.
    events: [],
    layout: { padding: { top: 6, right: 6 } },
    scales: {
      x: {
        type: 'linear',
        min: 0,
        max: epochs,
        title: { display: true, text: 'Epoch', color: theme.text, font },
        ticks: { ...ticks, precision: 0, maxTicksLimit: 7 },
        grid: { ...line, drawOnChartArea: false },
        border: line,
      },
      y: {
        type: 'linear',
        ...range,
        ticks: {
          ...ticks,
          maxTicksLimit: 6,
          callback: (value, _index, all) => formatTick(metric, Number(value), distance(all)),
        },
        grid: line,
        border: { display: false },
      },
    },
  };
}

function distance(ticks: readonly { readonly value: number }[]): number {
  const [first, second] = ticks;
  return first && second ? Math.abs(second.value - first.value) : 1;
}
