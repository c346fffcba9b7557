import fc from 'fast-check';
import { DictionaryBuilder } from '../../../src/crop/notation/dictionary.ts';
import type { PythonValue } from '../../../src/crop/notation/pythonValue.ts';

const scalar: fc.Arbitrary<PythonValue> = fc.oneof(
  fc.bigInt(-(10n ** 30n), 10n ** 30n).map((value) => ({ type: 'int', value }) as const),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => ({ type: 'float', value }) as const),
  fc.boolean().map((value) => ({ type: 'bool', value }) as const),
  fc.string({ unit: 'binary' }).map((value) => ({ type: 'str', value }) as const),
  fc
    .string({ unit: fc.constantFrom("'", '"', '\\', '\n', 'é') })
    .map((value) => ({ type: 'str', value }) as const),
  fc.constant({ type: 'NoneType' } as const),
);

/** Python values of any kind and depth, but for infinite floats, which no literal prints back. */
export const pythonValue: fc.Arbitrary<PythonValue> = fc.letrec<{ value: PythonValue }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    scalar,
    fc.record({ type: fc.constantFrom('tuple', 'list'), items: fc.array(tie('value'), { maxLength: 4 }) }),
    fc.array(fc.tuple(tie('value'), tie('value')), { maxLength: 4 }).map(dictionaryOf),
  ),
})).value;

function dictionaryOf(entries: readonly (readonly [PythonValue, PythonValue])[]): PythonValue {
  const dictionary = new DictionaryBuilder();
  for (const [key, value] of entries) dictionary.set(key, value);
  return { type: 'dict', entries: dictionary.entries };
}
