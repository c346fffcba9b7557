/**
 * The binary of the engine in Base64, compiled from `src/simd/assembly` by the plugin in `scripts/simdPlugin.ts`, with
 * fused or unfused products.
 */
declare module 'virtual:simd-engine/*' {
  const base64: string;
  export default base64;
}
