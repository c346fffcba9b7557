import { setFlagsFromString } from 'node:v8';

/** Node 20 has relaxed SIMD behind a flag, which later ones do not know any more. */
export function allowRelaxedSimd(): void {
  if (process.version.startsWith('v20.')) setFlagsFromString('--experimental-wasm-relaxed-simd');
}
