import { block, repeat, repeatPairs } from './text.ts';

const ROWS = 5;
const VECTORS = 2;
/** Steps along the inner dimension between two tests of the loop. */
const STEPS = 4;
const INNER = 32;
const ROW_BYTES = INNER * 4;
const OUT_ROW_BYTES = 64 * 4;

/**
 * A block of a matrix product with 32 inner elements: 5 rows by 2 vectors, 10 sums, 5 values and 2 vectors at a time. The
 * left rows lie one behind the other, the right matrix as a panel of 8 columns, the results in rows of 64.
 */
export function multiplySource(): string {
  return `
/** 8 columns of results at \`out\` (rows of 64 floats) from \`rows\` rows of 32 at \`left\`, 5 at a time, and a panel \`panel\` of 32 rows of 8. */
export function multiplyPanel(out: usize, left: usize, panel: usize, rows: isize): void {
  for (; rows > 0; rows -= ${ROWS}) {
${block(
  4,
  repeatPairs(ROWS, VECTORS, (row, vector) => `let sum${row}_${vector} = f32x4.splat(0);`),
)}
    let right = panel;
    for (const end = left + ${ROW_BYTES}; left < end; left += ${4 * STEPS}, right += ${32 * STEPS}) {
${block(6, repeat(STEPS, step).flat())}
    }
${block(
  4,
  repeatPairs(
    ROWS,
    VECTORS,
    (row, vector) => `v128.store(out, sum${row}_${vector}, ${row * OUT_ROW_BYTES + vector * 16});`,
  ),
)}
    left += ${(ROWS - 1) * ROW_BYTES};
    out += ${ROWS * OUT_ROW_BYTES};
  }
}
`;
}

function step(k: number): string {
  return [
    ...repeat(VECTORS, (vector) => `const right${k}_${vector} = v128.load(right, ${32 * k + 16 * vector});`),
    ...repeat(ROWS, (row) =>
      [
        `const left${k}_${row} = v128.load32_splat(left, ${row * ROW_BYTES + 4 * k});`,
        ...repeat(VECTORS, (vector) => {
          const sum = `sum${row}_${vector}`;
          return `${sum} = multiplyAdd(left${k}_${row}, right${k}_${vector}, ${sum});`;
        }),
      ].join('\n    '),
    ),
  ].join('\n    ');
}
