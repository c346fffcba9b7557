import { poolWindow } from './pooling.ts';
import { block, repeat, repeatPairs } from './text.ts';

type Names = readonly [string, string, string, string];

/** The four one-dimensional transforms of F(2, 3) of an input. */
function transformedInputs([a, b, c, d]: Names): string[] {
  return [`f32x4.sub(${a}, ${c})`, `f32x4.add(${b}, ${c})`, `f32x4.sub(${c}, ${b})`, `f32x4.sub(${b}, ${d})`];
}

/** The two results of F(2, 3) from four products. */
function transformedOutputs([a, b, c, d]: Names): string[] {
  return [`f32x4.add(f32x4.add(${a}, ${b}), ${c})`, `f32x4.sub(f32x4.sub(${b}, ${c}), ${d})`];
}

/**
 * Winograd's F(2x2, 3x3) of the second convolution. The 2 x 2 results of a tile are a window of the pooling, so that the
 * output transform ends with bias, pooling, relu and dropout in registers.
 */
export function winogradSource(): string {
  return inputTransformSource() + outputTransformSource();
}

function inputTransformSource(): string {
  return `
/** Transforms the 4 x 4 positions from \`input\` on (rows \`stride\` bytes apart, 32 channels) into one row of each element's matrix. */
export function transformInput(input: usize, stride: usize, out: usize): void {
  for (const end = input + 128; input < end; input += 16, out += 16) {
    const row1 = input + stride;
    const row2 = row1 + stride;
    const row3 = row2 + stride;
${block(
  4,
  repeatPairs(4, 4, (y, x) => `const d${y}${x} = v128.load(${y === 0 ? 'input' : `row${y}`}, ${x * 128});`),
)}
${block(
  4,
  repeatPairs(4, 4, (y, x) => {
    const column: Names = [`d0${x}`, `d1${x}`, `d2${x}`, `d3${x}`];
    return `const t${y}${x} = ${transformedInputs(column)[y]};`;
  }),
)}
${block(
  4,
  repeatPairs(4, 4, (y, x) => {
    const row: Names = [`t${y}0`, `t${y}1`, `t${y}2`, `t${y}3`];
    return `v128.store(out, ${transformedInputs(row)[x]}, ${4 * y + x} * TRANSFORMED_INPUT);`;
  }),
)}
  }
}
`;
}

function outputTransformSource(): string {
  return `
/**
 * Four channels of one tile: output transform, bias, pooling, relu and dropout. \`where\` receives which of the four positions
 * is the maximum.
 */
export function poolTile(
  input: usize, bias: v128, out: usize, where: usize, counters: v128, layer: usize,
): void {
${block(
  2,
  repeat(16, (element) => `const m${element} = v128.load(input, ${element} * TRANSFORMED_OUTPUT);`),
)}
${block(
  2,
  repeatPairs(2, 4, (y, x) => {
    const column: Names = [`m${x}`, `m${4 + x}`, `m${8 + x}`, `m${12 + x}`];
    return `const t${y}${x} = ${transformedOutputs(column)[y]};`;
  }),
)}
${block(
  2,
  repeatPairs(2, 2, (y, x) => {
    const row: Names = [`t${y}0`, `t${y}1`, `t${y}2`, `t${y}3`];
    return `const y${y}${x} = ${transformedOutputs(row)[x]};`;
  }),
)}
${block(2, poolWindow(['y00', 'y01', 'y10', 'y11']))}
  const best = activated(f32x4.add(largest, bias), layer);
  v128.store(out, v128.and(best, kept(counters, layer)));
  v128.store(where, v128.or(i32x4.shr_u(right, 31), i32x4.shl(i32x4.shr_u(lower, 31), 1)));
}
`;
}
