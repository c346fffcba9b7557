import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';
import { loadMnist } from '../../scripts/loadMnist.ts';
import { DIGIT_PIXELS, type DigitSet } from '../../src/digits/digitSet.ts';
import { MNIST_FILES } from '../../src/digits/mnistFiles.ts';
import { idxFile } from '../harness/digits.ts';
import { DATA_SETS, FEW_DIGITS } from './dataSets.ts';

const SHIPPED_TABLE = fileURLToPath(new URL('../../src/digits/dataSets.ts', import.meta.url));
const TABLE = fileURLToPath(new URL('dataSets.ts', import.meta.url));

/** Builds the site on the test's table of data sets in the place of the shipped one. */
export function fewDigitsTable(): Plugin {
  return {
    name: 'few-digits:table',
    enforce: 'pre',
    resolveId: {
      filter: { id: /\/dataSets\.ts$/ },
      async handler(source, importer) {
        if (importer === TABLE) return null;
        const resolved = await this.resolve(source, importer, { skipSelf: true });
        return resolved?.id === SHIPPED_TABLE ? TABLE : resolved;
      },
    },
  };
}

/** Writes the first real digits of MNIST, gzipped, where the shipped site has all of them. */
export function fewDigitsFiles(): Plugin {
  return {
    name: 'few-digits:files',
    apply: 'build',
    async generateBundle() {
      const digits = await loadMnist();
      for (const { name, split, part } of MNIST_FILES) {
        const source = gzipSync(idxFile(part, firstDigits(digits[split], FEW_DIGITS[split])));
        this.emitFile({ type: 'asset', fileName: `${DATA_SETS.mnist.origin.folder}/${name}.gz`, source });
      }
    },
  };
}

function firstDigits({ pixels, labels }: DigitSet, count: number): DigitSet {
  return { count, pixels: pixels.subarray(0, count * DIGIT_PIXELS), labels: labels.subarray(0, count) };
}
