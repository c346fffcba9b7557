import { useEffect, useMemo, useRef, type PointerEvent, type ReactNode } from 'react';
import { afterPaint } from './afterPaint.ts';
import type { MetricName } from './chartRun.ts';
import { showBands } from './bandFill.ts';
import { useChartTheme } from './chartTheme.ts';
import { epochAt, showCursor } from './cursorLine.ts';
import { curveBands, curveDatasets } from './datasets.ts';
import { groupCurves, type ChartGroup } from './groupCurves.ts';
import { createLineChart, lineChartOptions, replaceDatasets, type LineChart } from './lineChart.ts';
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
  const drawnNext = useRef<() => void>(undefined);
  const callOff = useRef<() => void>(undefined);
  const theme = useChartTheme();
  const curves = useMemo(() => groups.map((group) => groupCurves(group, metric)), [groups, metric]);
  const range = useMemo(() => valueAxis(metric, curves), [metric, curves]);
  const longest = groups.length > 0 ? Math.max(...groups.flat().map((run) => run.epochs)) : epochs;
  const drawn = useMemo(() => thinCurves(curves, longest), [curves, longest]);
  const settings = useMemo(
    () => ({ metric, epochs: longest, range, theme }),
    [metric, longest, range, theme],
  );

  useEffect(() => {
    if (!canvas.current) return undefined;
    chart.current = createLineChart(canvas.current, settings);
    return () => {
      callOff.current?.();
      callOff.current = undefined;
      chart.current?.destroy();
    };
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the effects below keep it up to date
  }, []);

  useEffect(() => {
    if (chart.current) chart.current.options = lineChartOptions(settings);
  }, [settings]);

  useEffect(() => {
    drawnNext.current = () => {
      if (!chart.current) return;
      replaceDatasets(chart.current, curveDatasets(drawn, settings.epochs, settings.theme.dark));
      showBands(chart.current, curveBands(drawn, settings.theme.dark));
      // The mode 'none' would be as quick, but leaves the markers in the colours of the theme before.
      chart.current.update();
    };
    // Tables and buttons need not wait for it; what comes until then is drawn with it.
    callOff.current ??= afterPaint(() => {
      callOff.current = undefined;
      drawnNext.current?.();
    });
  }, [drawn, settings]);

  useEffect(() => {
    if (chart.current && line.current) showCursor(chart.current, line.current, cursor);
  }, [cursor]);

  const point = ({ nativeEvent }: PointerEvent): void => {
    const epoch = chart.current && epochAt(chart.current, nativeEvent.offsetX);
    if (epoch !== undefined) onCursor?.(epoch);
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
