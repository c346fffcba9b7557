/** `count` pieces of text, one for each number from 0 on. */
export function repeat(count: number, piece: (index: number) => string): string[] {
  return Array.from({ length: count }, (_, index) => piece(index));
}

/** All pieces for two numbers, the second running faster. */
export function repeatPairs(
  rows: number,
  columns: number,
  piece: (row: number, column: number) => string,
): string[] {
  return repeat(rows * columns, (index) => piece(Math.floor(index / columns), index % columns));
}

/** Lines of a generated function, indented for a reader of the generated source. */
export function block(indent: number, lines: readonly string[]): string {
  return lines.map((line) => ' '.repeat(indent) + line).join('\n');
}
