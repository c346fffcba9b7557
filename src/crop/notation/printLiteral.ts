import { printFloat } from './printFloat.ts';
import { printString } from './printString.ts';
import type { PythonNumber, PythonValue } from './pythonValue.ts';

/** Python's `repr(value)`: the literal that stands for `value` (but for infinite floats, which have none: `inf`). */
export function reprOf(value: PythonValue): string {
  switch (value.type) {
    case 'int':
    case 'float':
    case 'bool':
      return printNumber(value);
    case 'NoneType':
      return 'None';
    case 'str':
      return printString(value.value);
    case 'tuple':
      return `(${value.items.map(reprOf).join(', ')}${value.items.length === 1 ? ',' : ''})`;
    case 'list':
      return `[${value.items.map(reprOf).join(', ')}]`;
    case 'dict':
      return `{${value.entries.map((entry) => entry.map(reprOf).join(': ')).join(', ')}}`;
    default:
      return value satisfies never;
  }
}

/** Python's `str(value)`, which is what it puts into messages: strings stand there without quotes. */
export function strOf(value: PythonValue): string {
  return value.type === 'str' ? value.value : reprOf(value);
}

function printNumber(number: PythonNumber): string {
  switch (number.type) {
    case 'int':
      return String(number.value);
    case 'float':
      return printFloat(number.value);
    case 'bool':
      return number.value ? 'True' : 'False';
    default:
      return number satisfies never;
  }
}
