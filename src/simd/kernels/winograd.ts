import { FILTERS2, WIDEST_STRIP } from '../header.ts';
import { CookToom } from './cookToom.ts';
import { poolWindow } from './pooling.ts';
import { block, repeat } from './text.ts';

/** The rows of a strip's input, and of its elements. */
const ROWS = [0, 1, 2, 3];
const POSITION_BYTES = 32 * 4;

/**
 * Winograd's F(2 x 2 w, 3 x 3) of the second convolution, for strips of w tiles side by side: F(2, 3) down the columns, F(2 w, 3)
 * along the rows. The 2 x 2 results of a tile are a window of the pooling, so that the output transform ends with bias, pooling,
 * relu and dropout in registers.
 */
export function winogradSource(): string {
  const lines = new CookToom();
  const functions = repeat(WIDEST_STRIP, (index) => {
    const width = index + 1;
    return inputSource(width, lines) + weightsSource(width, lines) + outputSource(width, lines);
  });
  return lines.table() + STORE_CHANNELS + functions.join('');
}

/** A row at a time, because all of a strip would not fit the registers. */
function inputSource(width: number, lines: CookToom): string {
  const columns = 2 * width + 2;
  const row = (y: number): string[] => {
    const names = named(`d${y}`, columns);
    const results = named(`t${y}`, columns);
    return [
      ...names.map((name, x) => `const ${name} = ${verticalInput(y, x)};`),
      ...lines.inputs(names, results),
      ...results.map((result, x) => `v128.store(out, ${result}, ${columns * y + x} * TRANSFORMED_INPUT);`),
    ];
  };
  return `
/** Transforms the 4 x ${columns} positions from \`input\` on (rows \`stride\` bytes apart, 32 channels) into one row of each element's matrix. */
export function transformStrip${width}(input: usize, stride: usize, out: usize): void {
  for (const end = input + ${POSITION_BYTES}; input < end; input += 16, out += 16) {
    const row1 = input + stride;
    const row2 = row1 + stride;
    const row3 = row2 + stride;
${block(4, ROWS.flatMap(row))}
  }
}
`;
}

/** One of the four transforms of F(2, 3) down column \`x\` of the input. */
function verticalInput(y: number, x: number): string {
  const position = (row: string): string => `v128.load(${row}, ${x * POSITION_BYTES})`;
  const [row0, row1, row2, row3] = [position('input'), position('row1'), position('row2'), position('row3')];
  if (y === 0) return `f32x4.sub(${row0}, ${row2})`;
  if (y === 1) return `f32x4.add(${row1}, ${row2})`;
  return y === 2 ? `f32x4.sub(${row2}, ${row1})` : `f32x4.sub(${row1}, ${row3})`;
}

function weightsSource(width: number, lines: CookToom): string {
  const columns = 2 * width + 2;
  const row = (y: number): string[] => {
    const taps = [`g${y}0`, `g${y}1`, `g${y}2`] as const;
    const results = named(`u${y}`, columns);
    return [
      ...taps.map((name, x) => `const ${name} = ${verticalKernel(y, x)};`),
      ...lines.kernel(taps, results),
      ...results.map(
        (result, x) => `storeChannels(to + ${columns * y + x} * TRANSFORMED_WEIGHTS, ${result});`,
      ),
    ];
  };
  return `
/** Transforms four channels of the kernel at \`kernel\` into the 4 x ${columns} elements of a strip of ${width}. */
export function transformKernel${width}(kernel: usize, to: usize): void {
  const half = f32x4.splat(0.5);
${block(2, ROWS.flatMap(row))}
}
`;
}

/** One of the four transforms of F(2, 3) down column \`x\` of a kernel. */
function verticalKernel(y: number, x: number): string {
  const tap = (row: number): string => `v128.load(kernel, ${(3 * row + x) * POSITION_BYTES})`;
  const [upper, middle, lower] = [tap(0), tap(1), tap(2)];
  if (y === 0) return upper;
  if (y === 3) return lower;
  return `f32x4.mul(half, f32x4.${y === 1 ? 'add' : 'sub'}(f32x4.add(${upper}, ${lower}), ${middle}))`;
}

const STORE_CHANNELS = `
/** Four input channels lie 8 filters apart. */
@inline
function storeChannels(to: usize, channels: v128): void {
  v128.store_lane<f32>(to, channels, 0);
  v128.store_lane<f32>(to, channels, 1, 32);
  v128.store_lane<f32>(to, channels, 2, 64);
  v128.store_lane<f32>(to, channels, 3, 96);
}
`;

function outputSource(width: number, lines: CookToom): string {
  const columns = 2 * width + 2;
  const product = (y: number, x: number): string =>
    `v128.load(input, ${columns * y + x} * TRANSFORMED_OUTPUT)`;
  const [above, below] = [named('above', columns), named('below', columns)];
  return `
/**
 * Four channels of a strip of ${width}: output transform, bias, pooling, relu and dropout. \`where\` receives which of a tile's four
 * positions is the maximum; \`counters\` are the numbers of the first tile's elements; the tiles lie \`stride\` bytes apart from \`out\` on.
 */
export function poolStrip${width}(
  input: usize, bias: v128, out: usize, stride: usize, where: usize, counters: v128, layer: usize,
): void {
${block(
  2,
  above.map(
    (name, x) =>
      `const ${name} = f32x4.add(f32x4.add(${product(0, x)}, ${product(1, x)}), ${product(2, x)});`,
  ),
)}
${block(2, lines.outputs(above, named('upper', 2 * width)))}
${block(
  2,
  below.map(
    (name, x) =>
      `const ${name} = f32x4.sub(f32x4.sub(${product(1, x)}, ${product(2, x)}), ${product(3, x)});`,
  ),
)}
${block(2, lines.outputs(below, named('lower', 2 * width)))}
${repeat(width, poolSource).join('')}}
`;
}

/** Pools one tile of a strip, in a block of its own because the names are the same in all. */
function poolSource(tile: number): string {
  const [left, right] = [2 * tile, 2 * tile + 1];
  return `  {
${block(4, poolWindow([`upper${left}`, `upper${right}`, `lower${left}`, `lower${right}`]))}
    const best = activated(f32x4.add(largest, bias), layer);
    const numbers = i32x4.add(counters, i32x4.splat(${FILTERS2 * tile}));
    v128.store(out + ${tile} * stride, v128.and(best, kept(numbers, layer)));
    v128.store(where, v128.or(i32x4.shr_u(right, 31), i32x4.shl(i32x4.shr_u(lower, 31), 1)), ${4 * FILTERS2 * tile});
  }
`;
}

function named(prefix: string, count: number): string[] {
  return repeat(count, (index) => `${prefix}${index}`);
}
