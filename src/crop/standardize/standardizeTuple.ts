import { KerasError } from '../croppingError.ts';
import { itemsOf } from '../notation/iteration.ts';
import { strOf } from '../notation/printLiteral.ts';
import { isNumber, toNumber, type PythonNumber, type PythonValue } from '../notation/pythonValue.ts';
import { isIntegerText } from './integerText.ts';
import { printNumberSet } from './numberSet.ts';

/** The two numbers that Keras keeps for one axis: it checks that they can be made integers, not that they are. */
export type PythonPair = readonly [before: PythonNumber, after: PythonNumber];

/**
 * Keras's `standardize_tuple(value, 2, name, allow_zero=True)`: an integer counts for both margins, everything else
 * that Python can go through must give two. `name` is what the messages call the argument.
 *
 * By accident that takes dictionaries, of which it reads the keys, and floats, which fail when the layer is called.
 * @throws KerasError in the order of Keras's checks
 */
export function standardizeTuple(value: PythonValue, name: string): PythonPair {
  const problem = `The \`${name}\` argument must be a tuple of 2 integers. Received ${name}=${strOf(value)}`;
  if (value.type === 'int' || value.type === 'bool') return refuseNegatives([value, value], problem);
  const items = itemsOf(value);
  const [before, after] = items ?? [];
  if (items?.length !== 2 || before === undefined || after === undefined) {
    throw new KerasError('ValueError', problem);
  }
  refuseNonIntegers(before, problem);
  refuseNonIntegers(after, problem);
  return refuseNegatives([comparable(before), comparable(after)], problem);
}

/** Keras tries `int(element)`, which takes texts such as `'12'` too, and throws the result away. */
function refuseNonIntegers(element: PythonValue, problem: string): void {
  if (element.type === 'float' && Math.abs(element.value) === Infinity) {
    // Keras does not expect this one, and lets it through.
    throw new KerasError('OverflowError', 'cannot convert float infinity to integer');
  }
  const isInteger = element.type === 'str' ? isIntegerText(element.value) : isConvertible(element);
  if (isInteger) return;
  // The missing separator is Keras's.
  const detail = `including element ${strOf(element)} of type <class '${element.type}'>`;
  throw new KerasError('ValueError', problem + detail);
}

function isConvertible(element: PythonValue): boolean {
  return isNumber(element) && !Number.isNaN(toNumber(element));
}

/** An accident: a text that could be made an integer comes through the check above, and fails when compared to 0. */
function comparable(element: PythonValue): PythonNumber {
  if (isNumber(element)) return element;
  throw new KerasError('TypeError', `'<' not supported between instances of '${element.type}' and 'int'`);
}

function refuseNegatives(pair: PythonPair, problem: string): PythonPair {
  const [first, second] = pair.filter((number) => toNumber(number) < 0);
  if (first === undefined) return pair;
  const detail = `, including values ${printNumberSet(first, second)} that do not satisfy \`value >= 0\``;
  throw new KerasError('ValueError', problem + detail);
}
