import { compileForMachine, compileModule } from '../../../src/simd/binary.ts';
import { openPool } from '../../../src/simd/pool.ts';
import { hashOfRepeatableRun, repeatableRun } from '../../unit/simd/repeatableRun.ts';
import type { HashesOfRun, RunOptions } from './page.ts';

addEventListener('message', ({ data }: MessageEvent<RunOptions>) => {
  void hashes(data).then((result) => postMessage(result));
});

async function hashes({ arithmetic, helpers }: RunOptions): Promise<HashesOfRun> {
  const module = await (arithmetic === undefined ? compileForMachine() : compileModule(arithmetic));
  return {
    actual: await repeatableRun(openPool(module, helpers), task),
    expected: hashOfRepeatableRun(module),
  };
}

/** Lets the helpers' messages through, as the training loop does. */
function task(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
