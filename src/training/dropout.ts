import { dropoutBits, dropoutThreshold, streamKey } from '../random/random.ts';

/** One dropout of one layer in one step: which elements are dropped follows from it alone. */
export interface DropoutMask {
  /** Key of the mask's random bits. */
  readonly key: number;
  /** Share of the elements that are dropped, in [0, 1). */
  readonly rate: number;
}

/**
 * The mask of the dropout layer at `layer` (its index in the network's layers) in step `step` of a run.
 *
 * An element's counter is `digitInBatch * elementsPerDigit + index`, with the index in (rows, columns,
 * channels) order, so the mask does not depend on how an engine shares a batch out.
 */
export function dropoutMask(seed: number, step: number, layer: number, rate: number): DropoutMask {
  return { key: streamKey(seed, 'dropout', step, layer), rate };
}

/** What the kept elements are multiplied by, so that the expected sum stays the same; a float32. */
export function dropoutScale(rate: number): number {
  return Math.fround(1 / (1 - rate));
}

/**
 * Writes to `output` the values that `mask` keeps, scaled, and zero where it drops; the arrays may be the
 * same. Applied to a gradient it is its own derivative.
 */
export function applyDropout(values: Float32Array, { key, rate }: DropoutMask, output: Float32Array): void {
  const threshold = dropoutThreshold(rate) >>> 0;
  const scale = dropoutScale(rate);
  for (let element = 0; element < values.length; element += 1) {
    const factor = dropoutBits(key, element) < threshold ? 0 : scale;
    output[element] = values[element]! * factor;
  }
}
