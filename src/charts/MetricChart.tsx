import { useEffect, useLayoutEffect, useMemo, useRef, type PointerEvent, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import type { MetricName } from './chartRun.ts';
import { placeBands } from './bandFill.ts';
import { useChartTheme } from './chartTheme.ts';
import { epochAt, placeCursor } from './cursorLine.ts';
import { curveBands, curveDatasets, type CurveDataset } from './datasets.ts';
import { groupCurves, type ChartGroup } from './groupCurves.ts';
import { inFrameOfItsOwn, inNextFrame } from './frames.ts';
import { createLineChart, updateLineChart, type LineChart } from './lineChart.ts';
import styles from './MetricChart.module.css';
import { thinCurves } from './thinCurves.ts';
import { valueAxis } from './valueAxis.ts';

interface MetricChartProps {
  readonly metric: MetricName;
  /**
   * Runs, or seeds of one crop as one curve. Drawn anew whenever this is another array: at most ten times a second, please.
   */
  readonly groups: readonly ChartGroup[];
  /** Epochs of the x axis where no run says it. */
  readonly epochs: number;
  /** The accessible name. */
  readonly name: string;
  /** The id of the text that says what is to be seen. */
  readonly describedBy: string;
  /** Where the curves are read, in epochs; a line is drawn there. */
  readonly cursor?: number | undefined;
  /** Called with the epoch under a mouse or a finger. */
  readonly onCursor?: (epoch: number) => void;
}

/** The curves of one metric over the epochs. A canvas is mute: a text and a table belong beside it. */
export function MetricChart({
  metric,
  groups,
  epochs,
  name,
  describedBy,
  cursor,
  onCursor,
}: MetricChartProps): ReactNode {
  const canvas = useRef<HTMLCanvasElement>(null);
  const line = useRef<HTMLDivElement>(null);
  const chart = useRef<LineChart | undefined>(undefined);
  const theme = useChartTheme();
  const curves = useMemo(() => groups.map((group) => groupCurves(group, metric)), [groups, metric]);
  const { min, max } = useMemo(() => valueAxis(metric, curves), [metric, curves]);
  const longest = groups.length > 0 ? Math.max(...groups.flat().map((run) => run.epochs)) : epochs;
  const drawn = useMemo(() => thinCurves(curves, longest), [curves, longest]);
  const settings = useMemo(
    () => ({ metric, epochs: longest, range: { min, max }, theme }),
    [metric, longest, min, max, theme],
  );

  useLayoutEffect(() => {
    const datasets = (): CurveDataset[] => curveDatasets(drawn, settings.epochs, settings.theme.dark);
    if (canvas.current) placeBands(canvas.current, curveBands(drawn, settings.theme.dark));
    const { current: shown } = chart;
    // Every frame has its price while a run trains on all cores; making a chart takes long enough for one alone.
    if (shown) return inNextFrame(() => updateLineChart(shown, settings, datasets()));
    return inFrameOfItsOwn(() => {
      if (canvas.current) chart.current = createLineChart(canvas.current, settings, datasets());
    });
  }, [drawn, settings]);

  useLayoutEffect(() => {
    if (canvas.current && line.current) placeCursor(canvas.current, line.current, cursor, chart.current);
  }, [cursor]);

  useEffect(
    () => () => {
      chart.current?.destroy();
      chart.current = undefined;
    },
    [],
  );

  const point = ({ nativeEvent }: PointerEvent): void => {
    const epoch = chart.current && epochAt(chart.current, nativeEvent.offsetX);
    // In the frame of the pointer's move: by itself React would draw it in the next one.
    if (epoch !== undefined) flushSync(() => onCursor?.(epoch));
  };

  return (
    <div
      className={styles.chart}
      {...(onCursor && { onPointerMove: point, onPointerDown: point, 'data-readable': true })}
    >
      <canvas ref={canvas} role="img" aria-label={name} aria-describedby={describedBy} />
      <div ref={line} className={styles.cursor} hidden />
    </div>
  );
}
