import { compileModule } from '../../../src/simd/binary.ts';
import { openPool } from '../../../src/simd/pool.ts';
import { repeatableRun } from '../../unit/simd/repeatableRun.ts';

addEventListener('message', ({ data: helpers }: MessageEvent<number>) => {
  void compileModule()
    .then((module) => repeatableRun(openPool(module, helpers), task))
    .then((hash) => postMessage(hash));
});

/** Lets the helpers' messages through, as the training loop does. */
function task(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
