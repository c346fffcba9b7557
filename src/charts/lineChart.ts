import { Chart, LinearScale, LineController, LineElement, PointElement, type ChartOptions } from 'chart.js';
import type { ChartTheme } from './chartTheme.ts';
import type { CurvePoint, MetricName } from './chartRun.ts';
import { bandFill } from './bandFill.ts';
import { cursorLine } from './cursorLine.ts';
import type { CurveDataset } from './datasets.ts';
import { formatTick } from './formatMetric.ts';
import type { AxisRange } from './valueAxis.ts';
import * as words from '../words/words.ts';

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

/** What a chart shows now, apart from the points of its curves. */
interface Appearance {
  readonly settings: LineChartSettings;
  /** Colours, widths and marks of its curves. */
  readonly looks: string;
}

const appearances = new WeakMap<LineChart, Appearance>();

/** A chart on `canvas`, as large as the element around it. */
export function createLineChart(
  canvas: HTMLCanvasElement,
  settings: LineChartSettings,
  datasets: readonly CurveDataset[],
): LineChart {
  const chart = new Chart<'line', CurvePoint[]>(canvas, {
    type: 'line',
    data: { datasets: [...datasets] },
    options: lineChartOptions(settings),
  });
  appearances.set(chart, { settings, looks: looksOf(datasets) });
  return chart;
}

/** Draws other curves, or the same ones with other settings. */
export function updateLineChart(
  chart: LineChart,
  settings: LineChartSettings,
  datasets: readonly CurveDataset[],
): void {
  const shown = appearances.get(chart);
  const looks = looksOf(datasets);
  appearances.set(chart, { settings, looks });
  replaceDatasets(chart, datasets);
  if (shown?.settings === settings && shown.looks === looks) {
    drawOtherPoints(chart);
    return;
  }
  // New options cost more than new curves: Chart.js resolves each of them anew.
  if (shown?.settings !== settings) chart.options = lineChartOptions(settings);
  // The mode 'none' would be as quick, but leaves the markers in the colours of the theme before.
  chart.update();
}

/** All of the curves but their points. */
function looksOf(datasets: readonly CurveDataset[]): string {
  return JSON.stringify(datasets, (key, value: unknown) => (key === 'data' ? undefined : value));
}

/** Curves grow many times between the same axes, and an update would lay these out anew, which is most of its work. */
function drawOtherPoints(chart: LineChart): void {
  chart.data.datasets.forEach((_, index) => {
    const { controller } = chart.getDatasetMeta(index);
    controller.buildOrUpdateElements();
    controller.update('none');
  });
  chart.draw();
}

/** Puts `datasets` in the place of the chart's own, of which Chart.js knows the old ones again by identity. */
function replaceDatasets(chart: LineChart, datasets: readonly CurveDataset[]): void {
  const shown = chart.data.datasets;
  shown.length = Math.min(shown.length, datasets.length);
  datasets.forEach((dataset, index) => {
    shown[index] = Object.assign(shown[index] ?? dataset, dataset);
  });
}

/** Axes and grid. Nothing moves by itself: curves grow up to ten times a second. */
function lineChartOptions({ metric, epochs, range, theme }: LineChartSettings): ChartOptions<'line'> {
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
        title: { display: true, text: words.charts_epoch_title(), color: theme.text, font },
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
