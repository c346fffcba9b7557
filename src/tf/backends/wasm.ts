import * as tf from '@tensorflow/tfjs';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import { activateBackend } from './activateBackend.ts';
import { replaceWasmKernels } from './kernels/wasm/replaceWasmKernels.ts';
import type { OpenBackend } from './openBackend.ts';

/** Where the two single-threaded builds of the back end lie. */
export interface WasmFiles {
  readonly plain: string;
  readonly simd: string;
}

/** TensorFlow.js takes the addresses once and its kernels are replaced once, however often opening is tried. */
let isPrepared = false;

/** Opens the WebAssembly back end on one thread, and gives it the kernels it lacks or has only in a slow form. */
export async function openWasm(files: WasmFiles): Promise<OpenBackend> {
  if (!isPrepared) prepare(files);
  await activateBackend('wasm');
  return {
    name: 'wasm',
    label: 'WebAssembly · TensorFlow.js',
    drawback: undefined,
    stepsInFlight: 1,
    isLost: () => false,
    run: async (work) => {
      await activateBackend('wasm');
      return work();
    },
  };
}

function prepare(files: WasmFiles): void {
  // One thread: what threads speed up is a small part of a step, and their build breaks when it is minified.
  tf.env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
  setWasmPaths({
    'tfjs-backend-wasm.wasm': files.plain,
    'tfjs-backend-wasm-simd.wasm': files.simd,
    'tfjs-backend-wasm-threaded-simd.wasm': files.simd,
  });
  replaceWasmKernels();
  isPrepared = true;
}
