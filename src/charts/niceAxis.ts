/** A linear axis that ends at round numbers, with its ticks. */
export interface NiceAxis {
  readonly min: number;
  readonly max: number;
  /** From one tick to the next. */
  readonly step: number;
  /** From `min` to `max`, both included. */
  readonly ticks: readonly number[];
}

/**
 * An axis for values from `least` to `most`, with about `ticks` steps of 1, 2 or 5 times a power of ten; values that are all
 * the same lie in its middle. Throws a `RangeError` where they are no finite numbers in order.
 */
export function niceAxis(least: number, most: number, ticks: number): NiceAxis {
  if (!(Number.isFinite(least) && Number.isFinite(most) && least <= most)) {
    throw new RangeError(`There is no axis from ${least} to ${most}.`);
  }
  const room = most > least ? 0 : Math.abs(least) / 10 || 1;
  const step = niceStep((most - least + 2 * room) / ticks);
  // Steps are counted, not added up: 0.1 has no exact sum.
  const first = Math.floor((least - room) / step + ROUNDING);
  const last = Math.ceil((most + room) / step - ROUNDING);
  const places = Array.from({ length: last - first + 1 }, (_, place) =>
    Number(((first + place) * step).toPrecision(12)),
  );
  return { min: places[0] ?? least, max: places.at(-1) ?? most, step, ticks: places };
}

/** A share of a step that is an error of rounding. */
const ROUNDING = 1e-9;

function niceStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  const factor = [1, 2, 5].find((candidate) => candidate * power >= rough * (1 - ROUNDING)) ?? 10;
  return Number((factor * power).toPrecision(12));
}
