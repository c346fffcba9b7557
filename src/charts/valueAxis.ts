import type { CurvePoint, MetricName } from './chartRun.ts';
import type { RunCurves } from './curves.ts';

/** The range of a y axis. */
export interface AxisRange {
  readonly min: number;
  readonly max: number;
}

/** A network that guesses among ten labels has a loss of ln 10 = 2.3. */
const LOSS_OF_GUESSING = 2.5;

/** The share of the training points that may lie beyond the axis: the steep beginning of a run, when there is more to see. */
const SHARE_OUTSIDE = 0.1;

/** Zooming in further would show noise. */
const LEAST_LOSS_RANGE = 0.02;
const LEAST_ERROR_RANGE = 0.01;

/**
 * The y axis for the curves of some runs, such as 0 to 0.2 for a loss or 95 to 100 % for an accuracy: one end is the best
 * there can be, the other a round number beyond every validation and nine tenths of the training points. As a run goes on
 * the axis zooms in, in a few steps.
 */
export function valueAxis(metric: MetricName, curves: readonly RunCurves[]): AxisRange {
  if (metric === 'loss') {
    const loss = worst(curves, ({ y }) => y) ?? LOSS_OF_GUESSING;
    return { min: 0, max: roundUp(Math.max(loss, LEAST_LOSS_RANGE)) };
  }
  const error = worst(curves, ({ y }) => 1 - y) ?? 1;
  return { min: 1 - Math.min(1, roundUp(Math.max(error, LEAST_ERROR_RANGE))), max: 1 };
}

/** The largest distance from the best value that must be on the chart; undefined without points. */
function worst(curves: readonly RunCurves[], distance: (point: CurvePoint) => number): number | undefined {
  const validation = curves.flatMap((curve) => [...curve.validation, ...bandEnds(curve)].map(distance));
  // Sorted as numbers: a list of thousands with a function to compare them takes several times longer.
  const training = Float64Array.from(curves.flatMap((curve) => curve.training.map(distance))).sort();
  const quantile = training[Math.ceil((training.length - 1) * (1 - SHARE_OUTSIDE))];
  const all = quantile === undefined ? validation : [...validation, quantile];
  return all.length > 0 ? Math.max(...all) : undefined;
}

/** A band belongs on the chart as a validation does. */
function bandEnds({ band, validation }: RunCurves): readonly CurvePoint[] {
  if (validation.length === 0) return [];
  return band.flatMap(({ x, low, high }) => [
    { x, y: low },
    { x, y: high },
  ]);
}

/** The next of 1, 2, 2.5, 5, 10, 20, … and their tenths, hundredths, … that is no less than `value`. */
function roundUp(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  // A little less, for values such as 1 - 0.98 that are only nearly round.
  const factor = [1, 2, 2.5, 5, 10].find((candidate) => candidate * power >= value * (1 - 1e-9)) ?? 10;
  return Number((factor * power).toPrecision(3));
}
