import { block, repeat } from './text.ts';

/** Vectors of a row. */
const VECTORS = 8;
/** Entries that are taken at once: so many products that depend on nothing new keep the multipliers busy. */
const ENTRIES = 8;

/** The kernel of a sparse product with a transposed matrix: for each listed row its inner product with one vector. */
export function dotsSource(): string {
  return `
/**
 * Adds to the floats at \`out\`, one for each entry of a list of \`bytes\` bytes, the inner product of the 32 floats at \`vector\`
 * with those at \`base\` + the entry's offset. The entries come in eights.
 */
export function addDots(out: usize, vector: usize, base: usize, list: usize, bytes: usize): void {
  let value: v128;
  for (const end = list + bytes; list < end; list += ${8 * ENTRIES}, out += ${4 * ENTRIES}) {
    value = v128.load(vector);
${block(4, repeat(ENTRIES, firstProduct))}
${block(
  4,
  repeat(VECTORS - 1, (index) => addProducts(16 * (index + 1))),
)}
    addSums(out, sum0, sum1, sum2, sum3);
    addSums(out + 16, sum4, sum5, sum6, sum7);
  }
}

/** Adds to four floats what is in the four lanes of each vector. */
@inline
function addSums(out: usize, a: v128, b: v128, c: v128, d: v128): void {
  // Transposed as far as the sums need it.
  const ab = f32x4.add(v128.shuffle<f32>(a, b, 0, 4, 1, 5), v128.shuffle<f32>(a, b, 2, 6, 3, 7));
  const cd = f32x4.add(v128.shuffle<f32>(c, d, 0, 4, 1, 5), v128.shuffle<f32>(c, d, 2, 6, 3, 7));
  const sums = f32x4.add(v128.shuffle<f32>(ab, cd, 0, 1, 4, 5), v128.shuffle<f32>(ab, cd, 2, 3, 6, 7));
  v128.store(out, f32x4.add(v128.load(out), sums));
}
`;
}

function firstProduct(entry: number): string {
  const row = `row${entry}`;
  return [
    `const ${row} = base + <usize>load<u32>(list, ${8 * entry});`,
    `let sum${entry} = f32x4.mul(value, v128.load(${row}));`,
  ].join('\n    ');
}

/** One vector's product with each row; the vector is loaded once for all of them. */
function addProducts(at: number): string {
  return [
    `value = v128.load(vector, ${at});`,
    ...repeat(ENTRIES, (entry) => {
      const sum = `sum${entry}`;
      return `${sum} = multiplyAdd(value, v128.load(row${entry}, ${at}), ${sum});`;
    }),
  ].join('\n    ');
}
