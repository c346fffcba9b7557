import { poolWindow } from './pooling.ts';
import { block, repeat, repeatPairs } from './text.ts';

/** The 4 x 4 pixels under a pooling window of a 3 x 3 convolution, and its 2 x 2 positions. */
const PATCH = 4;
const POSITIONS = [
  [0, 0],
  [0, 1],
  [1, 0],
  [1, 1],
] as const;
const POSITION_BYTES = 32 * 4;

/**
 * First convolution, relu, pooling and dropout in one pass over the pooling windows, for four channels whose nine weights
 * stay in registers.
 */
export function firstConvolutionSource(): string {
  return `
/**
 * Four channels of the pooled first convolution, for the windows whose numbers are listed from \`list\` to \`end\`.
 * \`where\` receives the byte offset in the image of the 3 x 3 pixels that gave the maximum.
 */
export function convolveWindows(
  image: usize, stride: usize, imageOffsets: usize, kernel: usize, bias: usize, list: usize, end: usize,
  out: usize, where: usize, counterOffsets: usize, lanes: v128, layer: usize,
): void {
${block(
  2,
  repeat(9, (tap) => `const weight${tap} = v128.load(kernel, ${tap * POSITION_BYTES});`),
)}
  const below = i32x4.splat(<i32>stride);
  for (; list < end; list += 4) {
    const window = <usize>load<u32>(list);
    const offset = <usize>load<u32>(imageOffsets + (window << 2));
    const row0 = image + offset;
    const row1 = row0 + stride;
    const row2 = row1 + stride;
    const row3 = row2 + stride;
    const start = v128.load(bias);
${block(
  4,
  POSITIONS.map((_, position) => `let sum${position} = start;`),
)}
    // One variable for all, or the sums would be computed one after the other: see Traps.
    let pixel: v128;
${block(4, repeatPairs(PATCH, PATCH, pixel))}
${block(4, poolWindow(['sum0', 'sum1', 'sum2', 'sum3']))}
    const best = activated(largest, layer);
    const counters = i32x4.add(lanes, v128.load32_splat(counterOffsets + (window << 2)));
    v128.store(out + (window << 7), v128.and(best, kept(counters, layer)));
    const corner = v128.load32_splat(imageOffsets + (window << 2));
    const column = i32x4.shl(i32x4.shr_u(right, 31), 2);
    v128.store(where + (window << 7), i32x4.add(i32x4.add(corner, column), v128.and(lower, below)));
  }
}
`;
}

/** One pixel of the patch, times its weight at each position that sees it. */
function pixel(y: number, x: number): string {
  const uses = POSITIONS.flatMap(([py, px], position) => {
    const [ky, kx] = [y - py, x - px];
    if (ky < 0 || ky > 2 || kx < 0 || kx > 2) return [];
    return [`sum${position} = multiplyAdd(pixel, weight${ky * 3 + kx}, sum${position});`];
  });
  return [`pixel = v128.load32_splat(row${y}, ${4 * x});`, ...uses].join('\n    ');
}

/**
 * Gradient of four channels of the first convolution over the windows of one digit that have ink: each window's gradient
 * times the 3 x 3 pixels that gave its maximum, a row of three pixels (and a fourth that is dropped) at a time.
 */
export function firstConvolutionGradientSource(): string {
  return `
/** Adds the gradient of four channels' kernel and bias for the windows whose numbers are listed from \`list\` to \`end\`. */
export function addFirstKernelGradient(
  image: usize, stride: usize, list: usize, end: usize, output: usize, gradient: usize, where: usize, scale: f32,
  kernelGradient: usize, biasGradient: usize,
): void {
  let sums = v128.load(biasGradient);
${block(
  2,
  repeatPairs(4, 3, (lane, row) => `let sum${lane}_${row} = f32x4.splat(0);`),
)}
  for (; list < end; list += 4) {
    const at = <usize>load<u32>(list) << 7;
    const positive = f32x4.gt(v128.load(output + at), f32x4.splat(0));
    const value = v128.and(f32x4.mul(v128.load(gradient + at), f32x4.splat(scale)), positive);
    const places = where + at;
    sums = f32x4.add(sums, value);
${block(4, repeat(4, addLane))}
  }
  v128.store(biasGradient, sums);
${block(
  2,
  repeatPairs(4, 3, (lane, row) =>
    repeat(3, (column) => {
      const address = `kernelGradient, `;
      const offset = (row * 3 + column) * POSITION_BYTES + lane * 4;
      const sum = `f32x4.extract_lane(sum${lane}_${row}, ${column})`;
      return `store<f32>(${address}load<f32>(${address}${offset}) + ${sum}, ${offset});`;
    }).join('\n  '),
  ),
)}
}
`;
}

function addLane(lane: number): string {
  return [
    `const value${lane} = i8x16.shuffle(value, value, ${repeat(16, (byte) => `${lane * 4 + (byte % 4)}`).join(', ')});`,
    `const row${lane}_0 = image + <usize>load<u32>(places, ${4 * lane});`,
    `const row${lane}_1 = row${lane}_0 + stride;`,
    `const row${lane}_2 = row${lane}_1 + stride;`,
    ...repeat(3, (row) => {
      const sum = `sum${lane}_${row}`;
      return `${sum} = multiplyAdd(value${lane}, v128.load(row${lane}_${row}), ${sum});`;
    }),
  ].join('\n    ');
}
