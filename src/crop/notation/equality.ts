import type { PythonValue } from './pythonValue.ts';

/**
 * A text that two values share exactly when Python finds them equal: `1`, `1.0` and `True` do.
 * `undefined` for what cannot be a dictionary's key: lists and dictionaries, which can change, and tuples of them.
 */
export function equalityKey(value: PythonValue): string | undefined {
  switch (value.type) {
    case 'int':
    case 'bool':
      return `number ${BigInt(value.value)}`;
    case 'float':
      return `number ${Number.isInteger(value.value) ? BigInt(value.value) : value.value}`;
    case 'NoneType':
      return 'None';
    case 'str':
      return JSON.stringify(value.value);
    case 'tuple': {
      const keys = value.items.map(equalityKey);
      return keys.includes(undefined) ? undefined : `(${keys.join()})`;
    }
    case 'list':
    case 'dict':
      return undefined;
    default:
      return value satisfies never;
  }
}
