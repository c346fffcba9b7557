/** Python's white space. JavaScript's differs by two characters: it has U+FEFF and lacks U+0085. */
const SPACE = '(?:(?!\\ufeff)[\\s\\x85])*';
const INTEGER = new RegExp(`^${SPACE}[+-]?(\\p{Nd}(?:_?\\p{Nd})*)${SPACE}$`, 'u');

/** The most digits that Python converts. */
const DIGIT_LIMIT = 4300;

/** Whether Python's `int(text)` succeeds: `' 12 '`, `'1_000'` and `'٣'` are integers to it, `'1.0'` is not. */
export function isIntegerText(text: string): boolean {
  const digits = INTEGER.exec(text)?.[1];
  return digits !== undefined && Array.from(digits.replaceAll('_', '')).length <= DIGIT_LIMIT;
}
