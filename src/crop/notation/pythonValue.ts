/**
 * A value that a Python literal can stand for; `type` is the name of its Python class.
 *
 * Left out, because none can say where to crop: complex numbers, bytes, and sets, which keep no order.
 */
export type PythonValue = PythonNumber | PythonString | PythonNone | PythonSequence | PythonDictionary;

/** The types that Python compares and calculates with as numbers. */
export type PythonNumber = PythonInteger | PythonFloat | PythonBoolean;

/** Python's integers have no limit, so a `number` would not print back what was typed. */
export interface PythonInteger {
  readonly type: 'int';
  readonly value: bigint;
}

export interface PythonFloat {
  readonly type: 'float';
  readonly value: number;
}

/** A subclass of `int` in Python: `True` is 1 wherever an integer is wanted. */
export interface PythonBoolean {
  readonly type: 'bool';
  readonly value: boolean;
}

/** Text of whole Unicode characters: never half a surrogate pair. */
export interface PythonString {
  readonly type: 'str';
  readonly value: string;
}

export interface PythonNone {
  readonly type: 'NoneType';
}

export interface PythonSequence {
  readonly type: 'tuple' | 'list';
  readonly items: readonly PythonValue[];
}

/** Entries in the order of their first appearance; no two keys are equal to Python (`1`, `1.0` and `True` are). */
export interface PythonDictionary {
  readonly type: 'dict';
  readonly entries: readonly PythonEntry[];
}

export type PythonEntry = readonly [key: PythonValue, value: PythonValue];

/** `value` as a JavaScript number; integers beyond 2^53 are rounded. */
export function toNumber({ value }: PythonNumber): number {
  return Number(value);
}

/** Whether `value` is one of Python's numbers. */
export function isNumber(value: PythonValue): value is PythonNumber {
  return value.type === 'int' || value.type === 'float' || value.type === 'bool';
}
