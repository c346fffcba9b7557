import { simdProvider } from '../simd/simdProvider.ts';
import { WASM_FILES } from '../tf/backends/wasmFiles.ts';
import { tensorFlowProviders } from '../tf/engineProviders.ts';
import { serveTraining } from './serveTraining.ts';

serveTraining(self, { providers: [simdProvider(), ...tensorFlowProviders(WASM_FILES)] });
