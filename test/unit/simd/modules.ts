import { setFlagsFromString } from 'node:v8';
import { type Arithmetic, compileModule } from '../../../src/simd/binary.ts';

export const ARITHMETICS: readonly Arithmetic[] = ['fused', 'unfused'];

// Node 20 has relaxed SIMD behind a flag, which later ones do not know any more.
if (process.version.startsWith('v20.')) setFlagsFromString('--experimental-wasm-relaxed-simd');

/** The engine with either arithmetic, in every Node. */
export function moduleOf(arithmetic: Arithmetic): Promise<WebAssembly.Module> {
  return compileModule(arithmetic);
}
