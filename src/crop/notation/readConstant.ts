import type { Cursor } from './cursor.ts';
import type { PythonValue } from './pythonValue.ts';

const CONSTANTS = new Map<string, PythonValue>([
  ['True', { type: 'bool', value: true }],
  ['False', { type: 'bool', value: false }],
  ['None', { type: 'NoneType' }],
]);

/** Other languages' words for them, in small letters: the likeliest slips. */
const SLIPS = new Map([
  ['true', 'True'],
  ['false', 'False'],
  ['none', 'None'],
  ['null', 'None'],
  ['undefined', 'None'],
]);

/** The advice for those who did not write a Python value. */
export const EXAMPLES = 'A cropping is written as 5, (5, 4) or ((5, 5), (4, 4)).';

const NAME = /[\p{L}_][\p{L}\p{N}_]*/uy;
const LONGEST_NAME = 20;

/**
 * Reads `True`, `False` or `None` at the cursor. Nothing else that a value can begin with stands there, so its error
 * names all of that.
 * @throws NotationError for other names and signs
 */
export function readConstant(cursor: Cursor): PythonValue {
  const { position } = cursor;
  const name = cursor.take(NAME);
  const constant = CONSTANTS.get(name);
  if (constant !== undefined) return constant;
  const expected = 'a number, text in quotes, True, False, None or a bracket';
  if (name === '') throw cursor.unexpected(expected, { advice: EXAMPLES });
  const meant = SLIPS.get(name.toLowerCase());
  const advice = meant === undefined ? EXAMPLES : `Python writes ${meant}.`;
  throw cursor.unexpected(expected, { position, came: `the name ${shortened(name)}`, advice });
}

function shortened(name: string): string {
  const characters = Array.from(name);
  return characters.length > LONGEST_NAME ? `${characters.slice(0, LONGEST_NAME).join('')}…` : name;
}
