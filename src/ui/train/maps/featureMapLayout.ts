import type { FeatureMaps } from '../../../messages/featureMapMessages.ts';

/** Feature maps side by side on one picture, in the maps' own pixels. */
export interface FeatureMapLayout {
  /** Maps in a row of the picture. */
  readonly across: number;
  readonly rows: number;
  readonly columns: number;
  readonly count: number;
  /** Of the picture. */
  readonly width: number;
  readonly height: number;
}

/** Pixels between a map and the next. */
const GAP = 1;
/** CSS pixels that a map takes at the least, so that a finger can choose it. */
const LEAST_WIDTH = 46;
/** In more maps than that in a row nothing could be made out. */
const MOST_ACROSS = 8;

/** How many maps fit into a row of `width` CSS pixels: always at least 4. */
export function mapsAcross(width: number): number {
  return Math.min(MOST_ACROSS, Math.max(4, Math.floor(width / LEAST_WIDTH)));
}

/** The layout of `count` maps of `rows` x `columns`, `across` in a row. */
export function layoutFeatureMaps(
  [rows, columns, count]: FeatureMaps['shape'],
  across: number,
): FeatureMapLayout {
  const down = Math.ceil(count / across);
  return {
    across,
    rows,
    columns,
    count,
    width: across * (columns + GAP) - GAP,
    height: down * (rows + GAP) - GAP,
  };
}

/** Where the upper left corner of a map lies on the picture. */
export function placeOfMap(
  { across, rows, columns }: FeatureMapLayout,
  map: number,
): { readonly x: number; readonly y: number } {
  return { x: (map % across) * (columns + GAP), y: Math.floor(map / across) * (rows + GAP) };
}

/** Where a map lies in the picture, as CSS. */
export function boxOfMap(
  layout: FeatureMapLayout,
  map: number,
): { readonly left: string; readonly top: string; readonly width: string; readonly height: string } {
  const { x, y } = placeOfMap(layout, map);
  return {
    left: `${(100 * x) / layout.width}%`,
    top: `${(100 * y) / layout.height}%`,
    width: `${(100 * layout.columns) / layout.width}%`,
    height: `${(100 * layout.rows) / layout.height}%`,
  };
}

/** The map that a key leads to from `map`; undefined for keys that lead nowhere. */
export function mapAfterKey(
  { across, count }: FeatureMapLayout,
  map: number,
  key: string,
): number | undefined {
  const steps: Readonly<Record<string, number>> = {
    ArrowRight: map + 1,
    ArrowLeft: map - 1,
    ArrowDown: map + across,
    ArrowUp: map - across,
    Home: 0,
    End: count - 1,
  };
  const next = steps[key];
  return next === undefined || next < 0 || next >= count ? undefined : next;
}
