import { KerasError } from '../croppingError.ts';
import type { Pair } from '../cropping.ts';
import { reprOf } from '../notation/printLiteral.ts';
import { toNumber, type PythonNumber } from '../notation/pythonValue.ts';
import type { PythonPair } from './standardizeTuple.ts';

/** What Keras's constructor makes of its `cropping` argument. */
export interface StandardizedCropping<Cropping> {
  /** The layer's `cropping`, in JavaScript's numbers; whole ones where there is no `callError`. */
  readonly cropping: Cropping;
  /** The layer's `cropping` as Keras prints it into messages, such as `((True, True), (2.0, 0))`. */
  readonly printed: string;
  /**
   * What the layer raises when it is called on a tensor that is large enough, because a float stands where a slice
   * begins or ends; `undefined` when it raises nothing. The words are Python's own, as Keras passes them on from JAX;
   * TensorFlow puts its own in their place.
   */
  readonly callError: KerasError | undefined;
}

/** What Keras says of `cropping`, which is the same as `pairs` but for the form of its numbers. */
export function standardizedCropping<Cropping>(
  cropping: Cropping,
  pairs: readonly PythonPair[],
): StandardizedCropping<Cropping> {
  const printedPairs = pairs.map((pair) => `(${pair.map(reprOf).join(', ')})`).join(', ');
  return {
    cropping,
    printed: pairs.length === 1 ? printedPairs : `(${printedPairs})`,
    callError: pairs.some(failsToSlice)
      ? new KerasError('TypeError', "'float' object cannot be interpreted as an integer")
      : undefined,
  };
}

/** `pair` in JavaScript's numbers. */
export function toPair([before, after]: PythonPair): Pair {
  return [toMargin(before), toMargin(after)];
}

/** Adding 0 turns minus zero, which a float can be, into zero. */
function toMargin(margin: PythonNumber): number {
  return toNumber(margin) + 0;
}

/** An accident: a slice whose last margin equals 0 is left open, so that `0.0` does no harm there. */
function failsToSlice([before, after]: PythonPair): boolean {
  return before.type === 'float' || (after.type === 'float' && after.value !== 0);
}
