import { spreadOf } from './spread.ts';

/** A group of curves at one step. */
export interface BandPoint {
  readonly mean: number;
  /** One standard deviation below and above the mean; both are the mean where only one curve has got so far. */
  readonly low: number;
  readonly high: number;
  /** How many curves have got so far. */
  readonly count: number;
}

/**
 * Mean and spread of a group of curves step by step, as far as the longest one goes: position i of each curve is step i.
 * A value that is not finite (nothing measured, or diverged) counts as absent; a step with none is undefined.
 */
export function bandOf(curves: readonly (readonly number[])[]): (BandPoint | undefined)[] {
  const steps = Math.max(0, ...curves.map((curve) => curve.length));
  return Array.from({ length: steps }, (_, step) => {
    const values = curves.flatMap((curve) => {
      const value = curve[step];
      return value !== undefined && Number.isFinite(value) ? [value] : [];
    });
    if (values.length === 0) return undefined;
    const { count, mean, deviation = 0 } = spreadOf(values);
    return { mean, low: mean - deviation, high: mean + deviation, count };
  });
}
