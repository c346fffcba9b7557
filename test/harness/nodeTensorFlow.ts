import { createRequire } from 'node:module';
import path from 'node:path';
import * as tf from '@tensorflow/tfjs';
import type { WasmFiles } from '../../src/tf/backends/wasm.ts';

const FOLDER = path.dirname(createRequire(import.meta.url).resolve('@tensorflow/tfjs-backend-wasm'));

// Otherwise it advertises another package on the console.
tf.env().set('IS_NODE', false);

/** The wasm back end's files in the installed package, for Node. */
export const WASM_FILES: WasmFiles = {
  plain: path.join(FOLDER, 'tfjs-backend-wasm.wasm'),
  simd: path.join(FOLDER, 'tfjs-backend-wasm-simd.wasm'),
};
