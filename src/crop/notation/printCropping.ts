import { pairsOf, type Cropping } from '../pairs.ts';
import { printFloat } from './printFloat.ts';

/** `cropping` as Python prints it: `((5, 5), (4, 4))`. */
export function formatCropping(cropping: Cropping): string {
  return print(cropping, ', ');
}

/** `cropping` without spaces, for links: `((5,5),(4,4))`. */
export function compactCropping(cropping: Cropping): string {
  return print(cropping, ',');
}

/**
 * The shortest of the forms in Keras's documentation that mean `cropping`: `5`, `(5, 4)` or `((5, 5), (4, 3))`.
 * Keras takes `(5, (4, 3))` too, but says so nowhere.
 */
export function shortestCropping(cropping: Cropping): string {
  const pairs = pairsOf(cropping);
  if (pairs.some(([before, after]) => before !== after)) return formatCropping(cropping);
  const [[first]] = pairs;
  const margins = pairs.map(([margin]) => margin);
  return print(margins.every((margin) => margin === first) ? first : margins, ', ');
}

type NestedNumbers = number | readonly NestedNumbers[];

function print(value: NestedNumbers, separator: string): string {
  if (typeof value !== 'number') return `(${value.map((item) => print(item, separator)).join(separator)})`;
  // JavaScript prints integers from 1e21 on with an exponent, which would make them floats.
  return Number.isInteger(value) ? String(BigInt(value)) : printFloat(value);
}
