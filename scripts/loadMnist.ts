import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import { blankDigits } from '../src/digits/blankSet.ts';
import { SPLIT_COUNTS, type Digits } from '../src/digits/digitSet.ts';
import { IdxParser } from '../src/digits/idx.ts';
import { MNIST_FILES } from '../src/digits/mnistFiles.ts';
import { provideMnist, type MnistOptions } from './mnist.ts';

/** MNIST's 70,000 digits, from wherever `provideMnist` gets them; rejects as it does. */
export async function loadMnist(options: Partial<MnistOptions> = {}): Promise<Digits> {
  const paths = await provideMnist(options);
  const digits = blankDigits(SPLIT_COUNTS);
  for (const { name, split, part } of MNIST_FILES) {
    const parser = new IdxParser(name, part, digits[split]);
    parser.push(gunzipSync(await readFile(paths.get(name) ?? name)));
    parser.end();
  }
  return digits;
}
