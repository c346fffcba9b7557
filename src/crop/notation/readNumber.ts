import type { Cursor } from './cursor.ts';
import type { PythonNumber } from './pythonValue.ts';

const DIGITS = '[0-9](?:_?[0-9])*';
const DECIMAL = new RegExp(`(?:${DIGITS}(?:\\.(?:${DIGITS})?)?|\\.${DIGITS})(?:[eE][+-]?${DIGITS})?`, 'y');
const PREFIXED = /0(?:[xX](?:_?[0-9a-fA-F])+|[oO](?:_?[0-7])+|[bB](?:_?[01])+)/y;

/** Python refuses to convert longer integers to text and back, for that takes quadratic time. */
const DIGIT_LIMIT = 4300;
const INTEGER_LIMIT = 10n ** BigInt(DIGIT_LIMIT);

/**
 * Reads an unsigned `int` or `float` at the cursor and gives it its sign.
 * @throws NotationError where no number stands, or one that is not spelt as in Python
 */
export function readNumber(cursor: Cursor, negative: boolean): PythonNumber {
  const position = cursor.position;
  const prefixed = cursor.take(PREFIXED);
  const literal = (prefixed || cursor.take(DECIMAL)).replaceAll('_', '');
  if (literal === '') throw cursor.unexpected('a number');
  if (/[\p{L}\p{N}_.]/u.test(cursor.next)) {
    throw cursor.unexpected('the number to end', { advice: 'Numbers are written as 5, 1_000, 0x1f or 2.5.' });
  }
  if (prefixed === '' && /[.eE]/.test(literal)) {
    const value = Number(literal);
    return { type: 'float', value: negative ? -value : value };
  }
  if (/^0+[1-9]/.test(literal)) {
    throw cursor.unexpected('an integer without leading zeros', { position });
  }
  const value = integerOf(literal);
  if (value === undefined) {
    throw cursor.unexpected(`an integer of at most ${DIGIT_LIMIT} digits`, {
      position,
      came: 'a longer one',
    });
  }
  return { type: 'int', value: negative ? -value : value };
}

function integerOf(literal: string): bigint | undefined {
  // A decimal digit takes less than four binary ones: what is longer need not be converted to be found too large.
  const longest = /^0[xob]/i.test(literal) ? 4 * DIGIT_LIMIT : DIGIT_LIMIT;
  if (literal.length > longest) return undefined;
  const value = BigInt(literal);
  return value < INTEGER_LIMIT ? value : undefined;
}
