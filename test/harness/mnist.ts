import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import type { TestContext } from 'vitest';
import { provideMnist } from '../../scripts/mnist.ts';
import { blankDigits } from '../../src/digits/blankSet.ts';
import { SPLIT_COUNTS, type Digits } from '../../src/digits/digitSet.ts';
import { IdxParser } from '../../src/digits/idx.ts';
import { MNIST_FILES } from '../../src/digits/mnistFiles.ts';

/**
 * MNIST's 70,000 real digits. The test is skipped, with the reason, only where they cannot be had: MNIST_DIR is unset,
 * the cache is empty and no mirror answers. A wrong MNIST_DIR fails it.
 */
export async function mnistOrSkip(context: Pick<TestContext, 'skip'>): Promise<Digits> {
  loading ??= loadMnist();
  try {
    return await loading;
  } catch (error) {
    if (process.env['MNIST_DIR']) throw error;
    return context.skip(error instanceof Error ? error.message : String(error));
  }
}

/** Once for each test file. */
let loading: Promise<Digits> | undefined;

async function loadMnist(): Promise<Digits> {
  const paths = await provideMnist({ rounds: 1 });
  const digits = blankDigits(SPLIT_COUNTS);
  for (const { name, split, part } of MNIST_FILES) {
    const parser = new IdxParser(name, part, digits[split]);
    parser.push(gunzipSync(await readFile(paths.get(name) ?? name)));
    parser.end();
  }
  return digits;
}
