import type { TestContext } from 'vitest';
import { loadMnist } from '../../scripts/loadMnist.ts';
import type { Digits } from '../../src/digits/digitSet.ts';

/**
 * MNIST's 70,000 real digits. The test is skipped, with the reason, only where they cannot be had: MNIST_DIR is unset,
 * the cache is empty and no mirror answers. A wrong MNIST_DIR fails it.
 */
export async function mnistOrSkip(context: Pick<TestContext, 'skip'>): Promise<Digits> {
  loading ??= loadMnist({ rounds: 1 });
  try {
    return await loading;
  } catch (error) {
    if (process.env['MNIST_DIR']) throw error;
    return context.skip(error instanceof Error ? error.message : String(error));
  }
}

/** Once for each test file. */
let loading: Promise<Digits> | undefined;
