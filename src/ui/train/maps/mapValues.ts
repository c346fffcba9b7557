import { keepsPixel, type Cropping2D } from '../../../crop/cropping.ts';
import type { FeatureMaps } from '../../../messages/featureMapMessages.ts';

/** One of the maps, alone: the shape `(rows, columns, 1)`. */
export function oneMap({ shape: [rows, columns, channels], values }: FeatureMaps, map: number): FeatureMaps {
  return {
    shape: [rows, columns, 1],
    values: Float32Array.from({ length: rows * columns }, (_, pixel) => values[pixel * channels + map] ?? 0),
  };
}

/** The mean of all maps, as one map. */
export function meanMap({ shape: [rows, columns, channels], values }: FeatureMaps): FeatureMaps {
  const mean = new Float32Array(rows * columns);
  values.forEach((value, at) => (mean[Math.floor(at / channels)]! += value / channels));
  return { shape: [rows, columns, 1], values: mean };
}

/** The largest value of all maps. */
export function largestOf({ values }: FeatureMaps): number {
  return values.reduce((largest, value) => Math.max(largest, value), 0);
}

/** What is said of one map in words. */
export interface MapSummary {
  readonly mean: number;
  readonly largest: number;
  /** Share of the values that are not zero, 0 to 1. */
  readonly active: number;
  /** Share of the map's sum that its crop keeps, 0 to 1; 1 where the map is empty. */
  readonly kept: number;
}

/** Figures of one map of the shape `(rows, columns, 1)`, and what its crop keeps of it. */
export function summarizeMap(map: FeatureMaps, cropping: Cropping2D): MapSummary {
  const { shape, values } = map;
  const [rows, columns] = shape;
  let [sum, kept, active] = [0, 0, 0];
  values.forEach((value, pixel) => {
    sum += value;
    if (value !== 0) active += 1;
    if (keepsPixel(cropping, [rows, columns], Math.floor(pixel / columns), pixel % columns)) kept += value;
  });
  return {
    mean: sum / values.length,
    largest: largestOf(map),
    active: active / values.length,
    kept: sum === 0 ? 1 : kept / sum,
  };
}
