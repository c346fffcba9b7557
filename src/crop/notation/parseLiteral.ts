import { Cursor } from './cursor.ts';
import { DictionaryBuilder } from './dictionary.ts';
import { EXAMPLES, readConstant } from './readConstant.ts';
import { readNumber } from './readNumber.ts';
import { readString } from './readString.ts';
import type { PythonValue } from './pythonValue.ts';

/** Python's own limit, which keeps reading and printing far from the end of the stack. */
const DEPTH_LIMIT = 200;

/** No cropping is longer than a line; the limit keeps regular expressions off the end of their stack. */
const LENGTH_LIMIT = 100_000;

/**
 * Reads `text` as the one Python literal that it is: a number, a string, `True`, `False`, `None`, or a tuple, list or
 * dictionary of literals. Values set apart by commas are a tuple without brackets too, as in Python.
 *
 * It accepts what `ast.literal_eval` of Python 3 accepts, but for complex numbers, bytes, sets, strings with a prefix,
 * of several parts or with triple quotes, characters by name, comments, joined lines, and brackets between a sign and
 * its number. Line ends, which Python takes within brackets alone, may stand anywhere. It takes linear time.
 * @throws NotationError for everything else, and for a text of more than 100,000 characters
 */
export function parseLiteral(text: string): PythonValue {
  const cursor = new Cursor(text);
  if (text.length > LENGTH_LIMIT) {
    throw cursor.unexpected(`a text of at most ${LENGTH_LIMIT} characters`, {
      came: `one of ${text.length}`,
    });
  }
  const { items, commas } = readItems(cursor, '', 0);
  const [value] = items;
  if (value === undefined) throw cursor.unexpected('a Python value', { advice: EXAMPLES });
  return commas === 0 ? value : { type: 'tuple', items };
}

interface Items {
  readonly items: readonly PythonValue[];
  /** Commas that stood between or behind the items: `(1)` has none and is no tuple. */
  readonly commas: number;
}

/** Reads values with commas between them up to and with `closing`; `''` is the end of the text. */
function readItems(cursor: Cursor, closing: string, depth: number): Items {
  const items: PythonValue[] = [];
  let commas = 0;
  while (!closes(cursor, closing)) {
    if (commas < items.length) throw cursor.unexpected(`a comma or ${nameOfClosing(closing)}`);
    items.push(readValue(cursor, depth));
    cursor.skipWhiteSpace();
    if (cursor.skip(',')) commas += 1;
  }
  return { items, commas };
}

function readDictionary(cursor: Cursor, depth: number): PythonValue {
  const dictionary = new DictionaryBuilder();
  let mayFollow = true;
  while (!closes(cursor, '}')) {
    if (!mayFollow) throw cursor.unexpected(`a comma or ${nameOfClosing('}')}`);
    const position = cursor.position;
    const key = readValue(cursor, depth);
    cursor.skipWhiteSpace();
    if (!cursor.skip(':')) throw noColon(cursor, dictionary);
    const value = readValue(cursor, depth);
    if (!dictionary.set(key, value)) {
      const came = `one that holds or is a ${key.type}`;
      throw cursor.unexpected("a dictionary's key that cannot change", { position, came });
    }
    cursor.skipWhiteSpace();
    mayFollow = cursor.skip(',');
  }
  return { type: 'dict', entries: dictionary.entries };
}

function noColon(cursor: Cursor, dictionary: DictionaryBuilder) {
  const isSet = dictionary.isEmpty && (cursor.next === ',' || cursor.next === '}');
  const advice = 'A set keeps no order, so it cannot say which margin is which: write (…) instead of {…}.';
  return cursor.unexpected('a colon', isSet ? { advice } : {});
}

function readValue(cursor: Cursor, depth: number): PythonValue {
  cursor.skipWhiteSpace();
  const { next } = cursor;
  if (next === "'" || next === '"') return readString(cursor);
  if (/[0-9.]/.test(next)) return readNumber(cursor, false);
  if (cursor.skip('+')) return readSigned(cursor, false);
  if (cursor.skip('-')) return readSigned(cursor, true);
  return /[([{]/.test(next) ? readBracket(cursor, depth + 1) : readConstant(cursor);
}

function readBracket(cursor: Cursor, depth: number): PythonValue {
  if (depth > DEPTH_LIMIT) {
    throw cursor.unexpected(`at most ${DEPTH_LIMIT} brackets within each other`, { came: 'one more' });
  }
  if (cursor.skip('[')) return { type: 'list', items: readItems(cursor, ']', depth).items };
  if (cursor.skip('{')) return readDictionary(cursor, depth);
  cursor.skip('(');
  const { items, commas } = readItems(cursor, ')', depth);
  const [value] = items;
  return commas === 0 && value !== undefined ? value : { type: 'tuple', items };
}

function readSigned(cursor: Cursor, negative: boolean): PythonValue {
  cursor.skipWhiteSpace();
  return readNumber(cursor, negative);
}

function closes(cursor: Cursor, closing: string): boolean {
  cursor.skipWhiteSpace();
  return closing === '' ? cursor.position === cursor.text.length : cursor.skip(closing);
}

function nameOfClosing(closing: string): string {
  return closing === '' ? 'the end of the text' : `"${closing}"`;
}
