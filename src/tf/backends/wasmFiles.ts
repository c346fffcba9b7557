import plain from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm?url';
import simd from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url';
import type { WasmFiles } from './wasm.ts';

/** The addresses of the wasm back end's files on this site, wherever it lies. */
export const WASM_FILES: WasmFiles = { plain, simd };
