import { KerasError } from '../croppingError.ts';
import type { Cropping1D, Cropping2D, Cropping3D } from '../cropping.ts';
import { lookUp } from '../notation/dictionary.ts';
import { itemsOf } from '../notation/iteration.ts';
import { strOf } from '../notation/printLiteral.ts';
import { toNumber, type PythonValue } from '../notation/pythonValue.ts';
import { standardizedCropping, toPair, type StandardizedCropping } from './standardizedCropping.ts';
import { standardizeTuple, type PythonPair } from './standardizeTuple.ts';

/**
 * What `keras.layers.Cropping1D(cropping=value)` makes of `value`: `1` or `(1, 2)`.
 * @throws KerasError when the constructor refuses it
 */
export function standardizeCropping1D(value: PythonValue): StandardizedCropping<Cropping1D> {
  const pair = standardizeTuple(value, 'cropping');
  return standardizedCropping(toPair(pair), [pair]);
}

/**
 * What `keras.layers.Cropping2D(cropping=value)` makes of `value`: `5`, `(5, 4)`, `((5, 5), (4, 4))`, or, which Keras
 * does not document, `(5, (4, 4))`.
 * @throws KerasError when the constructor refuses it
 */
export function standardizeCropping2D(value: PythonValue): StandardizedCropping<Cropping2D> {
  const entryOf = axisReader(value, WORDING_2D);
  const rows = entryOf(0);
  const columns = entryOf(1);
  return standardizedCropping([toPair(rows), toPair(columns)], [rows, columns]);
}

/**
 * What `keras.layers.Cropping3D(cropping=value)` makes of `value`, which has the forms of `Cropping2D` for three axes.
 * @throws KerasError when the constructor refuses it
 */
export function standardizeCropping3D(value: PythonValue): StandardizedCropping<Cropping3D> {
  const entryOf = axisReader(value, WORDING_3D);
  const first = entryOf(0);
  const second = entryOf(1);
  const third = entryOf(2);
  return standardizedCropping([toPair(first), toPair(second), toPair(third)], [first, second, third]);
}

interface Wording {
  readonly axes: number;
  readonly wrongLength: (received: string) => string;
  readonly wrongForm: (received: string) => string;
}

const WORDING_2D: Wording = {
  axes: 2,
  wrongLength: (received) => `\`cropping\` should have two elements. Received: cropping=${received}.`,
  wrongForm: (received) =>
    '`cropping` should be either an int, a tuple of 2 ints (symmetric_height_crop, symmetric_width_crop), ' +
    'or a tuple of 2 tuples of 2 ints ((top_crop, bottom_crop), (left_crop, right_crop)). ' +
    `Received: cropping=${received}.`,
};

const WORDING_3D: Wording = {
  axes: 3,
  wrongLength: (received) => `\`cropping\` should have 3 elements. Received: ${received}.`,
  // Keras names `right_dim2_crop` twice.
  wrongForm: (received) =>
    '`cropping` should be either an int, a tuple of 3 ints ' +
    '(symmetric_dim1_crop, symmetric_dim2_crop, symmetric_dim3_crop), or a tuple of 3 tuples of 2 ints ' +
    '((left_dim1_crop, right_dim1_crop), (left_dim2_crop, right_dim2_crop), (left_dim3_crop, right_dim2_crop)). ' +
    `Received: ${received}.`,
};

const ORDINALS = ['1st', '2nd', '3rd'] as const;

/**
 * Checks `value` as a whole, and returns what checks the entry for one axis. Keras looks an entry up only after it has
 * checked the one before, so the entries must be asked for in order.
 */
function axisReader(value: PythonValue, wording: Wording): (axis: 0 | 1 | 2) => PythonPair {
  if (value.type === 'int' || value.type === 'bool') {
    if (toNumber(value) < 0) {
      throw new KerasError(
        'ValueError',
        `\`cropping\` cannot be negative. Received: cropping=${strOf(value)}.`,
      );
    }
    return () => [value, value];
  }
  const length = itemsOf(value)?.length;
  if (length === undefined) throw new KerasError('ValueError', wording.wrongForm(strOf(value)));
  if (length !== wording.axes) throw new KerasError('ValueError', wording.wrongLength(strOf(value)));
  return (axis) => standardizeTuple(entryAt(value, axis), `${ORDINALS[axis]} entry of cropping`);
}

/** Python's `value[index]`. By accident a dictionary with the keys 0 and 1 passes for a sequence. */
function entryAt(value: PythonValue, index: number): PythonValue {
  const entry =
    value.type === 'dict'
      ? lookUp(value.entries, { type: 'int', value: BigInt(index) })
      : itemsOf(value)?.[index];
  if (entry === undefined) throw new KerasError('KeyError', String(index));
  return entry;
}
