import type { ChartDataset } from 'chart.js';
import type { CurvePoint } from './chartRun.ts';
import type { RunCurves } from './curves.ts';
import { runColour, runStyle } from './runStyles.ts';

export type CurveDataset = ChartDataset<'line', CurvePoint[]>;

/** Opacity of the training curves, as two hexadecimal digits. */
const FAINT = '80';

/** Room above and below the axes' ends, so that a marker at 100 % is drawn whole; in pixels. */
const MARKER_ROOM = 5;

/**
 * What Chart.js draws of some runs: for each a faint, thin curve of its training and over it a strong one with a marker
 * an epoch of its validation.
 */
export function curveDatasets(curves: readonly RunCurves[], dark: boolean): CurveDataset[] {
  const trainings = curves.map(({ training, style }): CurveDataset => {
    const colour = runColour(style, dark);
    return {
      data: training,
      borderColor: colour + FAINT,
      backgroundColor: colour + FAINT,
      borderWidth: 1,
      pointRadius: 0,
    };
  });
  const validations = curves.map(({ validation, style }): CurveDataset => {
    const colour = runColour(style, dark);
    return {
      data: validation,
      borderColor: colour,
      backgroundColor: colour,
      borderWidth: 2.5,
      borderDash: [...runStyle(style).dash],
      pointRadius: 3,
      clip: MARKER_ROOM,
    };
  });
  return [...trainings, ...validations];
}
