import type { Cursor } from './cursor.ts';
import type { PythonString } from './pythonValue.ts';

const NAMED_CHARACTERS: Readonly<Record<string, string>> = {
  '\\': '\\',
  "'": "'",
  '"': '"',
  a: '\x07',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
};

/** The letters of the escapes that give a character's number, with what must follow them. */
const NUMBERED_CHARACTERS: Readonly<Record<string, { digits: RegExp; expected: string }>> = {
  x: { digits: /[0-9a-fA-F]{2}/y, expected: '2 hexadecimal digits' },
  u: { digits: /[0-9a-fA-F]{4}/y, expected: '4 hexadecimal digits' },
  U: { digits: /[0-9a-fA-F]{8}/y, expected: '8 hexadecimal digits' },
};

/** All that stands for itself between quotes: not a quote, backslash, line end, null or half a surrogate pair. */
const PLAIN = /[^'"\\\n\r\0\p{Surrogate}]+/uy;
/** Tried when the string's own quote does not stand there. */
const OTHER_QUOTE = /['"]/y;
const OCTAL = /[0-7]{1,3}/y;
const LINE_END = /\r\n|\n|\r/y;

/**
 * Reads a string in single or double quotes at the cursor, which stands on the quote.
 * @throws NotationError for triple quotes, a string that does not end on its line, and escapes that name no character
 */
export function readString(cursor: Cursor): PythonString {
  const position = cursor.position;
  const quote = cursor.next;
  if (cursor.skip(quote.repeat(3))) {
    throw cursor.unexpected('a string in one pair of quotes', { position, came: 'a triple quote' });
  }
  cursor.skip(quote);
  // Collected and joined once: adding to a string that is looked at in between can take quadratic time.
  const parts: string[] = [];
  while (!cursor.skip(quote)) {
    parts.push(cursor.skip('\\') ? readEscape(cursor) : cursor.take(OTHER_QUOTE) || readPlain(cursor, quote));
  }
  return { type: 'str', value: parts.join('') };
}

function readPlain(cursor: Cursor, quote: string): string {
  const plain = cursor.take(PLAIN);
  if (plain === '') throw cursor.unexpected(`the string to go on or to end with ${quote}`);
  return plain;
}

/** What an escape stands for; the cursor stands behind its backslash. */
function readEscape(cursor: Cursor): string {
  const octal = cursor.take(OCTAL);
  if (octal !== '') return String.fromCodePoint(parseInt(octal, 8));
  // A backslash at the end of a line joins it with the next one.
  if (cursor.take(LINE_END) !== '') return '';
  const letter = cursor.next;
  const named = NAMED_CHARACTERS[letter];
  const numbered = NUMBERED_CHARACTERS[letter];
  // Python keeps the backslash of an escape that it does not know.
  if (named === undefined && numbered === undefined && letter !== 'N') return '\\';
  cursor.position += 1;
  if (named !== undefined) return named;
  if (numbered !== undefined) return readNumbered(cursor, numbered);
  throw cursor.unexpected('a character given by its number', { came: 'one given by its name' });
}

function readNumbered(cursor: Cursor, { digits, expected }: { digits: RegExp; expected: string }): string {
  const position = cursor.position;
  const number = cursor.take(digits);
  if (number === '') throw cursor.unexpected(expected);
  const codePoint = parseInt(number, 16);
  if (codePoint > 0x10ffff || (codePoint >= 0xd800 && codePoint <= 0xdfff)) {
    throw cursor.unexpected("a Unicode character's number", { position, came: number });
  }
  return String.fromCodePoint(codePoint);
}
