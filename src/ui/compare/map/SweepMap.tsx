import { useId, useRef, type CSSProperties, type PointerEvent, type ReactNode } from 'react';
import { useChartTheme } from '../../../charts/chartTheme.ts';
import { formatTick } from '../../../charts/formatMetric.ts';
import { runColour, runStyle } from '../../../charts/runStyles.ts';
import { CropGlyph } from '../../cropping/CropGlyph.tsx';
import { useWidth } from '../../hooks/useWidth.ts';
import { MAP_COSTS, type MapCost } from './mapCosts.ts';
import {
  frontierPath,
  sweepMapLayout,
  MAP_HEIGHT,
  pointAt,
  spreadEnds,
  type SweepMapLayout,
} from './sweepMapLayout.ts';
import styles from './MapPanel.module.css';
import type { MapPoint } from './mapPoints.ts';
import * as words from '../../../words/words.ts';

interface SweepMapProps {
  /** One or more. */
  readonly points: readonly MapPoint[];
  readonly cost: MapCost;
  /** The point that is read. */
  readonly read: MapPoint;
  readonly onRead: (point: MapPoint) => void;
  /** The id of the text that says what is to be seen. */
  readonly describedBy: string;
}

/** Width and height of a glyph, and how far from it a pointer still means it; in pixels. */
const GLYPH = 22;
const REACH = 26;

/** Test accuracy over cost, a glyph for each crop; its numbers are in the table below it. */
export function SweepMap({ points, cost, read, onRead, describedBy }: SweepMapProps): ReactNode {
  const titleId = useId();
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const layout = sweepMapLayout(points, width);
  const { dark } = useChartTheme();
  const point = ({ clientX, clientY, currentTarget }: PointerEvent): void => {
    const { left, top } = currentTarget.getBoundingClientRect();
    const meant = pointAt(points, layout, { x: clientX - left, y: clientY - top }, REACH);
    if (meant) onRead(meant);
  };
  return (
    <div ref={frame} className={styles.map} onPointerMove={point} onPointerDown={point}>
      {width > 0 && (
        <svg
          width={width}
          height={MAP_HEIGHT}
          role="img"
          aria-labelledby={titleId}
          aria-describedby={describedBy}
        >
          <title id={titleId}>{words.map_picture_title({ cost: MAP_COSTS[cost].title })}</title>
          <Axes layout={layout} cost={cost} />
          <path className={styles.frontier} d={frontierPath(points, layout)} />
          <ReadingLines layout={layout} point={read} />
          {points.map((one) => (
            <Point key={one.id} point={one} layout={layout} isRead={one === read} dark={dark} />
          ))}
        </svg>
      )}
    </div>
  );
}

function Axes({ layout, cost }: { readonly layout: SweepMapLayout; readonly cost: MapCost }): ReactNode {
  const { plot, costs, accuracies, x, y } = layout;
  return (
    <g className={styles.axes}>
      {accuracies.ticks.map((tick) => (
        <g key={tick}>
          <line x1={plot.left} x2={plot.right} y1={y(tick)} y2={y(tick)} />
          <text x={plot.left - 8} y={y(tick) + 4} textAnchor="end">
            {formatTick('accuracy', tick, accuracies.step)}
          </text>
        </g>
      ))}
      {costs.ticks.map((tick) => (
        <text key={tick} x={x(tick)} y={plot.bottom + 20} textAnchor="middle">
          {MAP_COSTS[cost].tick(tick, costs.step)}
        </text>
      ))}
      <text x={(plot.left + plot.right) / 2} y={MAP_HEIGHT - 8} textAnchor="middle">
        {MAP_COSTS[cost].title}
      </text>
    </g>
  );
}

/** From the point that is read to both axes. */
function ReadingLines({
  layout: { plot, x, y },
  point: { cost, accuracy },
}: {
  readonly layout: SweepMapLayout;
  readonly point: MapPoint;
}): ReactNode {
  const [left, top] = [x(cost), y(accuracy)];
  return <path className={styles.reading} d={`M${plot.left} ${top}H${left}V${plot.bottom}`} />;
}

interface PointProps {
  readonly point: MapPoint;
  readonly layout: SweepMapLayout;
  readonly isRead: boolean;
  readonly dark: boolean;
}

function Point({ point, layout: { x, y }, isRead, dark }: PointProps): ReactNode {
  const [left, top] = [x(point.cost), y(point.accuracy)];
  const [low, high] = spreadEnds(point);
  const colour: CSSProperties & Record<'--run', string> = { '--run': runColour(point.style, dark) };
  return (
    <g className={styles.point} style={colour} data-frontier={point.isFrontier} data-read={isRead}>
      {high > low && (
        <path
          className={styles.spread}
          strokeDasharray={runStyle(point.style).dash.join(' ')}
          d={`M${left} ${y(low)}V${y(high)}M${left - 5} ${y(low)}h10M${left - 5} ${y(high)}h10`}
        />
      )}
      {isRead && <circle className={styles.ring} cx={left} cy={top} r={GLYPH * 0.82} />}
      <g transform={`translate(${left - GLYPH / 2} ${top - GLYPH / 2})`}>
        <CropGlyph cropping={point.cropping} size={GLYPH} />
      </g>
    </g>
  );
}
