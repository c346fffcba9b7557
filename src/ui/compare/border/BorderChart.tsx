import { useId, type ReactNode } from 'react';
import { useChartTheme } from '../../../charts/chartTheme.ts';
import { runColour, runStyle } from '../../../charts/runStyles.ts';
import { formatCropping } from '../../../crop/notation/printCropping.ts';
import styles from './BorderLab.module.css';
import type { BorderSeries } from './borderResults.ts';
import * as words from '../../../words/words.ts';

/** The plot within the picture, in its own units. */
const PLOT = { left: 44, top: 10, width: 300, height: 170 } as const;
const TICKS = [0, 0.25, 0.5, 0.75, 1] as const;

/** Accuracy over share, both from 0 to 100 %; its numbers are in the table next to it. */
export function BorderChart({ series }: { readonly series: readonly BorderSeries[] }): ReactNode {
  const titleId = useId();
  return (
    <svg className={styles.chart} viewBox="0 0 372 216" role="img" aria-labelledby={titleId}>
      <title id={titleId}>{words.border_chart_title()}</title>
      {TICKS.map((tick) => (
        <g key={tick} className={styles.axis}>
          <line x1={PLOT.left} x2={PLOT.left + PLOT.width} y1={y(tick)} y2={y(tick)} />
          <text x={PLOT.left - 6} y={y(tick) + 4} textAnchor="end">
            {100 * tick} %
          </text>
          <text x={x(tick)} y={PLOT.top + PLOT.height + 16} textAnchor="middle">
            {100 * tick} %
          </text>
        </g>
      ))}
      {series.map((one, place) => (
        <SeriesLine key={formatCropping(one.cropping)} series={one} style={place} />
      ))}
    </svg>
  );
}

function SeriesLine({ series, style }: { readonly series: BorderSeries; readonly style: number }): ReactNode {
  const { dark } = useChartTheme();
  const colour = runColour(style, dark);
  const places = series.points.flatMap(({ share, accuracy }) =>
    share === undefined ? [] : [[x(share), y(accuracy)] as const],
  );
  return (
    <g>
      <polyline
        points={places.map((place) => place.join(',')).join(' ')}
        fill="none"
        stroke={colour}
        strokeWidth={2.5}
        strokeDasharray={runStyle(style).dash.join(' ')}
      />
      {places.map(([cx, cy]) => (
        <circle key={cx} cx={cx} cy={cy} r={4} fill={colour} />
      ))}
    </g>
  );
}

function x(share: number): number {
  return PLOT.left + share * PLOT.width;
}

function y(accuracy: number): number {
  return PLOT.top + (1 - accuracy) * PLOT.height;
}
