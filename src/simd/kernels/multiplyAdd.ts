/**
 * The sum of a product that all kernels are made of. It stands among the generated sources because AssemblyScript inlines
 * only by a decorator on a function, which is not TypeScript.
 */
export function multiplyAddSource(): string {
  return `
/**
 * a b + sum of four floats: with relaxed SIMD one instruction, which rounds once on machines that can; without, the product
 * is rounded too.
 */
@inline
export function multiplyAdd(a: v128, b: v128, sum: v128): v128 {
  return ASC_FEATURE_RELAXED_SIMD ? f32x4.relaxed_madd(a, b, sum) : f32x4.add(sum, f32x4.mul(a, b));
}
`;
}
