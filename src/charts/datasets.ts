import type { ChartDataset } from 'chart.js';
import type { Band } from './bandFill.ts';
import type { CurvePoint } from './chartRun.ts';
import type { RunCurves } from './curves.ts';
import { decimate } from './decimate.ts';
import { runColour, runStyle } from './runStyles.ts';

export type CurveDataset = ChartDataset<'line', CurvePoint[]>;

/** Opacity of the training curves, as two hexadecimal digits. */
const FAINT = '80';
/** Opacity of the bands: several over each other still let the curves through. */
const VEIL = '2e';

/** A chart has no room for more markers, and hundreds of epochs would be slow. */
const MOST_EPOCHS = 200;

/** Epochs that are marked one by one. */
const MOST_MARKERS = 60;

/** Room above and below the axes' ends, so that a marker at 100 % is drawn whole; in pixels. */
const MARKER_ROOM = 5;

/**
 * What Chart.js draws of some runs: for each a faint, thin curve of its training and over it a strong one with a marker
 * an epoch of its validation. `epochs` is where the x axis ends.
 */
export function curveDatasets(curves: readonly RunCurves[], epochs: number, dark: boolean): CurveDataset[] {
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
      data: [...decimate(validation, MOST_EPOCHS, epochs)],
      borderColor: colour,
      backgroundColor: colour,
      borderWidth: 2.5,
      borderDash: [...runStyle(style).dash],
      // Markers that touch each other would hide the dashes.
      pointRadius: validation.length > MOST_MARKERS ? 0 : 3,
      clip: MARKER_ROOM,
    };
  });
  return [...trainings, ...validations];
}

/** The bands of those curves that are means of several seeds. */
export function curveBands(curves: readonly RunCurves[], dark: boolean): Band[] {
  return curves
    .filter(({ band }) => band.length > 0)
    .map(({ band, style }) => ({ spans: band, colour: runColour(style, dark) + VEIL }));
}
