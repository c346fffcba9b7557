import { block, repeat } from './text.ts';

/**
 * The kernel of all sparse products: to `vectors` consecutive vectors at `out` it adds, for each entry (offset, value) of
 * a list, `value` times the vectors at `base + offset`. The sums stay in registers; 8 and 12 of them leave room for the
 * value and a product in the 15 registers that an engine can use.
 */
export function accumulateSource(vectors: number): string {
  return `
/** Adds to ${vectors * 4} floats at \`out\` each value of a list of \`bytes\` bytes times the floats at \`base\` + its offset. */
export function accumulate${vectors}(out: usize, base: usize, list: usize, bytes: usize): void {
${block(2, loadSums(vectors))}
  const end = list + bytes;
  for (let entry = list; entry < end; entry += 8) {
${block(4, addEntry(vectors))}
  }
${block(2, storeSums(vectors))}
}
`;
}

function loadSums(vectors: number): string[] {
  return repeat(vectors, (i) => `let sum${i} = v128.load(out, ${16 * i});`);
}

function addEntry(vectors: number): string[] {
  return [
    'const value = v128.load32_splat(entry, 4);',
    'const row = base + <usize>load<u32>(entry);',
    ...repeat(vectors, (i) => `sum${i} = multiplyAdd(value, v128.load(row, ${16 * i}), sum${i});`),
  ];
}

function storeSums(vectors: number): string[] {
  return repeat(vectors, (i) => `v128.store(out, sum${i}, ${16 * i});`);
}
