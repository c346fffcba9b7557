import { distinctCroppings, NO_CROPPING, sameCropping, type Cropping2D } from '../../../crop/cropping.ts';
import type { RunConfig } from '../../../runs/config.ts';
import { keyWithoutBorder } from '../../../runs/sameSettings.ts';
import { visibleRuns } from '../../../runs/runGroups.ts';
import type { Run } from '../../../runs/run.ts';

/** Runs of one crop and one border. */
export interface BorderPoint {
  /** Share of the borders that tell the label; undefined without a border. */
  readonly share: number | undefined;
  /** Mean test accuracy. */
  readonly accuracy: number;
  readonly runs: number;
}

/** What one crop reaches with each border that it was trained with. */
export interface BorderSeries {
  readonly cropping: Cropping2D;
  /** Without a border first, then by share. */
  readonly points: readonly BorderPoint[];
}

/**
 * The visible runs that differ from the page's settings in nothing but crop, share of the border, seed and
 * engine; those without a border are among them.
 */
export function comparableRuns(runs: readonly Run[], page: RunConfig, width: number): readonly Run[] {
  const key = keyWithoutBorder(page);
  return visibleRuns(runs).filter(
    ({ config }) => keyWithoutBorder(config) === key && (config.border?.width ?? width) === width,
  );
}

/**
 * The test results of comparable runs: the classic network's first, then those of the crops, in the order in
 * which they were begun.
 */
export function borderResults(comparable: readonly Run[]): readonly BorderSeries[] {
  return distinctCroppings(comparable.map(({ config }) => config.cropping))
    .sort((a, b) => Number(sameCropping(b, NO_CROPPING)) - Number(sameCropping(a, NO_CROPPING)))
    .map((cropping) => ({
      cropping,
      points: pointsOf(comparable.filter(({ config }) => sameCropping(config.cropping, cropping))),
    }))
    .filter(({ points }) => points.length > 0);
}

/** The shares that any series has a point at, in the order of the points. */
export function sharesOf(series: readonly BorderSeries[]): readonly (number | undefined)[] {
  return inOrder(series.flatMap(({ points }) => points.map(({ share }) => share)));
}

function pointsOf(runs: readonly Run[]): readonly BorderPoint[] {
  const tested = runs.flatMap(({ config, test }) =>
    test ? [{ share: config.border?.share, accuracy: test.accuracy }] : [],
  );
  return inOrder(tested.map(({ share }) => share)).map((share) => {
    const accuracies = tested.filter((run) => run.share === share).map(({ accuracy }) => accuracy);
    const sum = accuracies.reduce((total, accuracy) => total + accuracy, 0);
    return { share, accuracy: sum / accuracies.length, runs: accuracies.length };
  });
}

/** Each share once; no border first, which `sort` would put last whatever the comparison says. */
function inOrder(shares: readonly (number | undefined)[]): readonly (number | undefined)[] {
  const numbers = [...new Set(shares.filter((share) => share !== undefined))].sort((a, b) => a - b);
  return shares.includes(undefined) ? [undefined, ...numbers] : numbers;
}
