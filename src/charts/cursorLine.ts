import type { Chart, Plugin } from 'chart.js';

/** Where the curves of a chart are read. */
interface Cursor {
  /** In epochs. */
  readonly epoch: number;
  /** The line: an element over the canvas, so that nothing needs to be drawn when it moves. */
  readonly line: HTMLElement;
}

/** By canvas: they may be known before there is a chart on it. */
const cursors = new WeakMap<HTMLCanvasElement, Cursor>();

/** Keeps the line at its epoch when the chart's size or axis changes. */
export const cursorLine: Plugin = {
  id: 'cursorLine',
  afterDraw: placeLine,
};

/** Where the curves on `canvas` are read: shows `line` there, at once if there is a chart, or hides it. */
export function placeCursor(
  canvas: HTMLCanvasElement,
  line: HTMLElement,
  epoch: number | undefined,
  chart: Chart | undefined,
): void {
  line.hidden = epoch === undefined;
  if (epoch === undefined) cursors.delete(canvas);
  else cursors.set(canvas, { epoch, line });
  if (chart) placeLine(chart);
}

/** The epoch under the pixel `x` of a chart's canvas, within the axis. */
export function epochAt(chart: Chart, x: number): number | undefined {
  const axis = chart.scales['x'];
  const epoch = axis?.getValueForPixel(x);
  return axis && epoch !== undefined ? Math.min(Math.max(epoch, axis.min), axis.max) : undefined;
}

/** Moves the line of a chart to its epoch. */
function placeLine(chart: Chart): void {
  const cursor = cursors.get(chart.canvas);
  const x = cursor && chart.scales['x']?.getPixelForValue(cursor.epoch);
  if (!cursor || x === undefined || !Number.isFinite(x)) return;
  const { top, bottom } = chart.chartArea;
  cursor.line.style.transform = `translate(${x}px, ${top}px)`;
  cursor.line.style.height = `${bottom - top}px`;
}
