import type { PythonValue } from './pythonValue.ts';

/** Python's `tuple(value)`: a string's characters, a dictionary's keys; `undefined` where it raises a `TypeError`. */
export function itemsOf(value: PythonValue): readonly PythonValue[] | undefined {
  switch (value.type) {
    case 'tuple':
    case 'list':
      return value.items;
    case 'str':
      return Array.from(value.value, (character) => ({ type: 'str', value: character }));
    case 'dict':
      return value.entries.map(([key]) => key);
    case 'int':
    case 'float':
    case 'bool':
    case 'NoneType':
      return undefined;
    default:
      return value satisfies never;
  }
}
