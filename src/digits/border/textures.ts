import { DIGIT_PIXELS, DIGIT_SIZE } from '../digitSet.ts';

/** Ink of a texture's dark places; the others are paper. */
const INK = 255;

/** Whether the ten textures have ink at a pixel: stripes, checks and dots, no two alike wherever one looks. */
const PATTERNS: readonly ((row: number, column: number) => boolean)[] = [
  (row) => row % 4 < 2,
  (_, column) => column % 4 < 2,
  (row, column) => (row + column) % 4 < 2,
  (row, column) => (row - column + DIGIT_SIZE) % 4 < 2,
  (row, column) => row % 4 < 2 !== column % 4 < 2,
  (row) => row % 2 === 0,
  (_, column) => column % 2 === 0,
  (row, column) => (row + column) % 2 === 0,
  (row, column) => row % 4 < 2 && column % 4 < 2,
  (row, column) => row % 4 === 0 || column % 4 === 0,
];

/** The ten textures, one a label: each fills a digit, shape `(28, 28)`, 0 (paper) or 255 (ink). */
export const TEXTURES: readonly Uint8Array[] = PATTERNS.map((hasInk) =>
  Uint8Array.from({ length: DIGIT_PIXELS }, (_, pixel) =>
    hasInk(Math.floor(pixel / DIGIT_SIZE), pixel % DIGIT_SIZE) ? INK : 0,
  ),
);
