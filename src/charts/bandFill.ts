import type { Chart, Plugin } from 'chart.js';
import type { BandSpan } from './curves.ts';

/** The spread of several seeds around their mean. */
export interface Band {
  readonly spans: readonly BandSpan[];
  /** With its opacity, as a CSS colour. */
  readonly colour: string;
}

/** By canvas: they may be known before there is a chart on it. */
const bands = new WeakMap<HTMLCanvasElement, readonly Band[]>();

/** Draws the bands of a chart, below all its curves. */
export const bandFill: Plugin = {
  id: 'bandFill',
  beforeDatasetsDraw: (chart) => {
    for (const band of bands.get(chart.canvas) ?? []) drawBand(chart, band);
  },
};

/** Puts `shown` in the place of the bands of the chart on `canvas`; they are drawn with its next update. */
export function placeBands(canvas: HTMLCanvasElement, shown: readonly Band[]): void {
  bands.set(canvas, shown);
}

function drawBand(chart: Chart, { spans, colour }: Band): void {
  const { ctx, chartArea, scales } = chart;
  const place = (x: number, y: number): readonly [number, number] => [
    scales['x']?.getPixelForValue(x) ?? 0,
    scales['y']?.getPixelForValue(y) ?? 0,
  ];
  ctx.save();
  ctx.beginPath();
  ctx.rect(chartArea.left, chartArea.top, chartArea.width, chartArea.height);
  ctx.clip();
  ctx.beginPath();
  for (const { x, low } of spans) ctx.lineTo(...place(x, low));
  // Back again along the upper end.
  for (let at = spans.length - 1; at >= 0; at -= 1) {
    const span = spans[at];
    if (span) ctx.lineTo(...place(span.x, span.high));
  }
  ctx.closePath();
  ctx.fillStyle = colour;
  ctx.strokeStyle = colour;
  // A band of one step, or of one seed, has no width of its own.
  ctx.lineWidth = spans.length === 1 ? 4 : 1;
  ctx.fill();
  ctx.stroke();
  ctx.restore();
}
