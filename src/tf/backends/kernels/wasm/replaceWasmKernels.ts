import { registerAdamOnArrays } from '../arrays/adamOnArrays.ts';
import { registerDropoutOnArrays } from '../arrays/dropoutOnArrays.ts';
import { registerWasmBatchMatMul } from './wasmBatchMatMul.ts';
import { registerWasmConv2DBackpropFilter } from './wasmConv2DBackpropFilter.ts';
import { registerWasmConv2DBackpropInput } from './wasmConv2DBackpropInput.ts';
import { registerWasmIdentity } from './wasmIdentity.ts';
import { registerWasmMaxPoolGrad } from './wasmMaxPoolGrad.ts';
import { registerWasmSum } from './wasmSum.ts';

/** Gives the wasm back end the kernels that training needs and it lacks, or has only in a slow form. Call it once. */
export function replaceWasmKernels(): void {
  registerWasmConv2DBackpropFilter();
  registerWasmConv2DBackpropInput();
  registerWasmBatchMatMul();
  registerWasmMaxPoolGrad();
  registerWasmSum();
  registerWasmIdentity();
  registerDropoutOnArrays('wasm');
  registerAdamOnArrays('wasm');
}
