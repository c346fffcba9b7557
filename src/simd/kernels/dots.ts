import { block, repeat } from './text.ts';

/** Vectors of a row. */
const VECTORS = 8;
/** Entries that are taken at once, so that their sums come out as one vector. */
const ENTRIES = 4;

/** The kernel of a sparse product with a transposed matrix: for each listed row its inner product with one vector. */
export function dotsSource(): string {
  return `
/**
 * Adds to the floats at \`out\`, one for each entry of a list of \`bytes\` bytes, the inner product of the 32 floats at \`vector\`
 * with those at \`base\` + the entry's offset. The entries come in fours.
 */
export function addDots(out: usize, vector: usize, base: usize, list: usize, bytes: usize): void {
${block(
  2,
  repeat(VECTORS, (i) => `const value${i} = v128.load(vector, ${16 * i});`),
)}
  for (const end = list + bytes; list < end; list += ${8 * ENTRIES}, out += 16) {
${block(
  4,
  repeat(ENTRIES, (entry) => `const row${entry} = base + <usize>load<u32>(list, ${8 * entry});`),
)}
${block(
  4,
  repeat(ENTRIES, (entry) => `let sum${entry} = f32x4.mul(value0, v128.load(row${entry}));`),
)}
${block(
  4,
  repeat(VECTORS - 1, (i) => repeat(ENTRIES, (entry) => product(i + 1, entry)).join('\n    ')),
)}
    // Transposed as far as the sums need it.
    const sums01 = f32x4.add(v128.shuffle<f32>(sum0, sum1, 0, 4, 1, 5), v128.shuffle<f32>(sum0, sum1, 2, 6, 3, 7));
    const sums23 = f32x4.add(v128.shuffle<f32>(sum2, sum3, 0, 4, 1, 5), v128.shuffle<f32>(sum2, sum3, 2, 6, 3, 7));
    const sums = f32x4.add(v128.shuffle<f32>(sums01, sums23, 0, 1, 4, 5), v128.shuffle<f32>(sums01, sums23, 2, 3, 6, 7));
    v128.store(out, f32x4.add(v128.load(out), sums));
  }
}
`;
}

function product(i: number, entry: number): string {
  return `sum${entry} = multiplyAdd(value${i}, v128.load(row${entry}, ${16 * i}), sum${entry});`;
}
