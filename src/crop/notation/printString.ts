const ESCAPES = new Map([
  ['\\', '\\\\'],
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\t', '\\t'],
]);

/** Python prints no control and format characters, unassigned ones, or spaces other than the plain one. */
const UNPRINTABLE = /(?! )[\p{C}\p{Z}]/u;

/** Python's `repr` of a string: in single quotes, unless it holds such and no double ones. */
export function printString(text: string): string {
  const quote = text.includes("'") && !text.includes('"') ? '"' : "'";
  return quote + Array.from(text, (character) => printCharacter(character, quote)).join('') + quote;
}

function printCharacter(character: string, quote: string): string {
  if (character === quote) return `\\${quote}`;
  const escape = ESCAPES.get(character);
  if (escape !== undefined) return escape;
  return UNPRINTABLE.test(character) ? printCodePoint(character.codePointAt(0) ?? 0) : character;
}

function printCodePoint(codePoint: number): string {
  const hexadecimal = codePoint.toString(16);
  if (codePoint <= 0xff) return `\\x${hexadecimal.padStart(2, '0')}`;
  if (codePoint <= 0xffff) return `\\u${hexadecimal.padStart(4, '0')}`;
  return `\\U${hexadecimal.padStart(8, '0')}`;
}
