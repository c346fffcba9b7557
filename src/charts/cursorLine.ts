import type { Chart, Plugin } from 'chart.js';

/** Where the curves of a chart are read, in epochs; it may be known before there is a chart on the canvas. */
const cursors = new WeakMap<HTMLCanvasElement, number>();

/** Draws the line at which the curves are read. */
export const cursorLine: Plugin = {
  id: 'cursorLine',
  afterDatasetsDraw: (chart) => {
    const epoch = cursors.get(chart.canvas);
    const x = epoch === undefined ? undefined : chart.scales['x']?.getPixelForValue(epoch);
    if (x === undefined || !Number.isFinite(x)) return;
    const { ctx, chartArea } = chart;
    ctx.save();
    ctx.strokeStyle = typeof chart.options.color === 'string' ? chart.options.color : '#808080';
    ctx.lineWidth = 1;
    ctx.beginPath();
    ctx.moveTo(x, chartArea.top);
    ctx.lineTo(x, chartArea.bottom);
    ctx.stroke();
    ctx.restore();
  },
};

/** Moves the line of the chart on `canvas` to an epoch, or takes it away, from the next drawing on. */
export function placeCursor(canvas: HTMLCanvasElement, epoch: number | undefined): void {
  if (epoch === undefined) cursors.delete(canvas);
  else cursors.set(canvas, epoch);
}

/** The epoch under the pixel `x` of a chart's canvas, within the axis. */
export function epochAt(chart: Chart, x: number): number | undefined {
  const axis = chart.scales['x'];
  const epoch = axis?.getValueForPixel(x);
  return axis && epoch !== undefined ? Math.min(Math.max(epoch, axis.min), axis.max) : undefined;
}
