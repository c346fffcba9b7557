import { type Arithmetic, compileModule } from '../../../src/simd/binary.ts';
import { allowRelaxedSimd } from '../../harness/allowRelaxedSimd.ts';

export const ARITHMETICS: readonly Arithmetic[] = ['fused', 'unfused'];

allowRelaxedSimd();

/** The engine with either arithmetic, in every Node. */
export function moduleOf(arithmetic: Arithmetic): Promise<WebAssembly.Module> {
  return compileModule(arithmetic);
}
