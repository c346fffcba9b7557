import { blankDigits } from '../src/digits/blankSet.ts';
import type { Digits } from '../src/digits/digitSet.ts';
import { countsOf } from '../src/digits/sources.ts';
import { IdxParser } from '../src/digits/idx.ts';
import { MNIST_FILES } from '../src/digits/mnistFiles.ts';
import { readMnist } from './readMnist.ts';

/** MNIST's 70,000 digits, from wherever `readMnist` reads them; rejects as it does. */
export async function loadMnist(): Promise<Digits> {
  const files = await readMnist();
  const digits = blankDigits(countsOf('mnist'));
  for (const { name, split, part } of MNIST_FILES) {
    const parser = new IdxParser(name, part, digits[split]);
    parser.push(files.get(name) ?? Buffer.of());
    parser.end();
  }
  return digits;
}
