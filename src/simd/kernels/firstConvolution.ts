import { poolWindow } from './pooling.ts';
import { block, repeat, repeatPairs } from './text.ts';

/** The 2 x 2 positions of a pooling window. */
const POSITIONS = [
  [0, 0],
  [0, 1],
  [1, 0],
  [1, 1],
] as const;
const POSITION_BYTES = 32 * 4;
/** Vectors of four channels that are convolved together: with fewer than eight sums the multipliers wait for older products. */
const VECTORS = 2;

/** First convolution, relu, pooling and dropout of eight channels in one pass over the pooling windows. */
export function firstConvolutionSource(): string {
  return `
/**
 * Eight channels of the pooled first convolution, for the windows whose numbers are listed from \`list\` to \`end\`.
 * \`where\` receives the byte offset in the image of the 3 x 3 pixels that gave the maximum; \`lanes\` are the numbers of the first
 * four channels' elements.
 */
export function convolveWindows(
  image: usize, stride: usize, imageOffsets: usize, kernel: usize, bias: usize, list: usize, end: usize,
  out: usize, where: usize, counterOffsets: usize, lanes: v128, layer: usize,
): void {
  const below = i32x4.splat(<i32>stride);
  for (; list < end; list += 4) {
    const window = <usize>load<u32>(list);
    const corner = <usize>load<u32>(imageOffsets + (window << 2));
    const row0 = image + corner;
    const row1 = row0 + stride;
    const row2 = row1 + stride;
    const row3 = row2 + stride;
${block(4, repeat(VECTORS, startSums))}
    // One variable for all, or the sums would be computed one after the other: see Traps.
    let pixel: v128;
${block(4, repeatPairs(3, 3, addTap))}
    const at = window << 7;
    const corners = v128.load32_splat(imageOffsets + (window << 2));
    const counters = i32x4.add(lanes, v128.load32_splat(counterOffsets + (window << 2)));
${block(4, repeat(VECTORS, poolVector))}
  }
}

/** Pools four channels of a window. */
@inline
function poolFirst(
  sum0: v128, sum1: v128, sum2: v128, sum3: v128, out: usize, where: usize, corners: v128, below: v128, counters: v128, layer: usize,
): void {
${block(2, poolWindow(['sum0', 'sum1', 'sum2', 'sum3']))}
  v128.store(out, v128.and(activated(largest, layer), kept(counters, layer)));
  const column = i32x4.shl(i32x4.shr_u(right, 31), 2);
  v128.store(where, i32x4.add(i32x4.add(corners, column), v128.and(lower, below)));
}
`;
}

function startSums(vector: number): string {
  return [
    `const bias${vector} = v128.load(bias, ${16 * vector});`,
    ...POSITIONS.map((_, position) => `let sum${vector}_${position} = bias${vector};`),
  ].join('\n    ');
}

/** A tap's weights, times the pixel that each position of the window sees through it. */
function addTap(y: number, x: number): string {
  const weights = repeat(VECTORS, (vector) => {
    const at = (y * 3 + x) * POSITION_BYTES + 16 * vector;
    return `const weight${vector}_${y}${x} = v128.load(kernel, ${at});`;
  });
  const products = POSITIONS.flatMap(([py, px], position) => [
    `pixel = v128.load32_splat(row${y + py}, ${4 * (x + px)});`,
    ...repeat(VECTORS, (vector) => {
      const sum = `sum${vector}_${position}`;
      return `${sum} = multiplyAdd(pixel, weight${vector}_${y}${x}, ${sum});`;
    }),
  ]);
  return [...weights, ...products].join('\n    ');
}

function poolVector(vector: number): string {
  const sums = POSITIONS.map((_, position) => `sum${vector}_${position}`).join(', ');
  const at = `at + ${16 * vector}`;
  const numbers = vector === 0 ? 'counters' : `i32x4.add(counters, i32x4.splat(${4 * vector}))`;
  return `poolFirst(${sums}, out + ${at}, where + ${at}, corners, below, ${numbers}, layer);`;
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
