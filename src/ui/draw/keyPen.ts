import type { DrawnPoint } from '../../digits/own/drawing.ts';
import * as words from '../../words/words.ts';

/** Steps of the keyboard's pen across the paper. */
export const KEY_STEPS = 20;

/** The keyboard's pen: over a place of the paper, and on it or lifted. */
export interface KeyPen {
  /** 0 to `KEY_STEPS`, from left to right and from top to bottom. */
  readonly column: number;
  readonly row: number;
  readonly isDown: boolean;
}

export const KEY_PEN_AT_START: KeyPen = { column: KEY_STEPS / 2, row: KEY_STEPS / 4, isDown: false };

/** By columns and rows: the arrows, and the four keys around them as they lie on a number pad. */
const MOVES: Readonly<Record<string, readonly [columns: number, rows: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
  Home: [-1, -1],
  PageUp: [1, -1],
  End: [-1, 1],
  PageDown: [1, 1],
};

/** The pen after a key; undefined for keys that are not its own. */
export function penAfterKey(pen: KeyPen, key: string): KeyPen | undefined {
  if (key === ' ') return { ...pen, isDown: !pen.isDown };
  const move = MOVES[key];
  if (!move) return undefined;
  return { ...pen, column: onPaper(pen.column + move[0]), row: onPaper(pen.row + move[1]) };
}

/** Where the pen is on the paper. */
export function placeOfKeyPen({ column, row }: KeyPen): DrawnPoint {
  return { x: column / KEY_STEPS, y: row / KEY_STEPS };
}

/** Where the pen is, in words. */
export function describeKeyPen({ column, row, isDown }: KeyPen): string {
  return words.draw_pen_place({ down: isDown, column, row, steps: KEY_STEPS });
}

function onPaper(step: number): number {
  return Math.min(KEY_STEPS, Math.max(0, step));
}
