import { NotationError, type NotationProblem } from './notationError.ts';

/** Python's white space between words; other Unicode spaces are errors there too. */
const WHITE_SPACE = /[ \t\n\r\f]*/y;

/** A place in a text that only moves forward, so that reading takes time linear in the text's length. */
export class Cursor {
  readonly text: string;
  position = 0;

  constructor(text: string) {
    this.text = text;
  }

  /** The UTF-16 unit at the cursor; `''` at the end. */
  get next(): string {
    return this.text.charAt(this.position);
  }

  skipWhiteSpace(): void {
    this.take(WHITE_SPACE);
  }

  /** Moves past `symbol` if it stands here, and tells whether it did. */
  skip(symbol: string): boolean {
    const found = this.text.startsWith(symbol, this.position);
    if (found) this.position += symbol.length;
    return found;
  }

  /** Moves past what `pattern`, which must be sticky, matches here, and returns that; `''` where it does not match. */
  take(pattern: RegExp): string {
    pattern.lastIndex = this.position;
    const taken = pattern.exec(this.text)?.[0] ?? '';
    this.position += taken.length;
    return taken;
  }

  /** The error that what stands at the cursor is not what was expected. */
  unexpected(expected: string, details: Partial<NotationProblem> = {}): NotationError {
    const position = details.position ?? this.position;
    return new NotationError({
      position,
      came: nameOfCharacter(this.text.codePointAt(position)),
      expected,
      ...details,
    });
  }
}

/** Characters that cannot be told apart, or not be seen, are named by their number. */
function nameOfCharacter(codePoint: number | undefined): string {
  if (codePoint === undefined) return 'the end of the text';
  if (codePoint === 0x0a || codePoint === 0x0d) return 'the end of the line';
  if (codePoint > 0x20 && codePoint < 0x7f) return `"${String.fromCodePoint(codePoint)}"`;
  const number = `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`;
  const character = String.fromCodePoint(codePoint);
  return /[\p{L}\p{N}\p{P}\p{S}]/u.test(character) ? `"${character}" (${number})` : `the character ${number}`;
}
