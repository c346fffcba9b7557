/**
 * Dropout of four elements, in the three places that end a layer with it; `dropoutBits` in random/ says the same for one. What
 * is the same for all elements comes from memory, because V8 has no other way to keep it: it would make a constant vector anew
 * at each use, in three instructions.
 */
export function dropoutSource(): string {
  return `
const MULTIPLIERS = memory.data<u32>([
  0x9e3779b1, 0x9e3779b1, 0x9e3779b1, 0x9e3779b1,
  0x85ebca77, 0x85ebca77, 0x85ebca77, 0x85ebca77,
], 16);

/** Which elements are kept, by their numbers; key and threshold are at \`layer\`, as header.ts lays them out. */
@inline
export function kept(counters: v128, layer: usize): v128 {
  const bits = i32x4.mul(v128.xor(counters, v128.load32_splat(layer)), v128.load(MULTIPLIERS));
  const random = i32x4.mul(v128.xor(bits, i32x4.shr_u(bits, 15)), v128.load(MULTIPLIERS, 16));
  return i32x4.ge_u(random, v128.load32_splat(layer, 4));
}

/** What four pooled sums give: relu, and the scale that stands behind key and threshold. */
@inline
export function activated(best: v128, layer: usize): v128 {
  return f32x4.mul(f32x4.pmax(f32x4.splat(0), best), v128.load32_splat(layer, 8));
}
`;
}
