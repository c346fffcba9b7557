import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';
import { loadMnist } from '../../scripts/loadMnist.ts';
import { DIGIT_PIXELS, type DigitSet } from '../../src/digits/digitSet.ts';
import { MNIST_FILES } from '../../src/digits/mnistFiles.ts';
import { idxFile } from '../harness/digits.ts';
import { DATA_SETS, FEW_DIGITS } from './dataSets.ts';

/** Modules of the shipped site, and what the test site has in their place. */
const REPLACED = new Map(
  [
    ['digits/dataSets.ts', 'dataSets.ts'],
    ['training/measuredSeconds.ts', 'measuredSeconds.ts'],
  ].map(([shipped, own]) => [pathTo(`../../src/${shipped}`), pathTo(`./${own}`)]),
);
const OWN: ReadonlySet<string | undefined> = new Set(REPLACED.values());

function pathTo(file: string): string {
  return fileURLToPath(new URL(file, import.meta.url));
}

/** Builds the test site: on its table of data sets, and with a short measurement of the engine. */
export function testSiteModules(): Plugin {
  return {
    name: 'test-site:modules',
    enforce: 'pre',
    resolveId: {
      filter: { id: /\/(?:dataSets|measuredSeconds)\.ts$/ },
      async handler(source, importer) {
        if (OWN.has(importer)) return null;
        const resolved = await this.resolve(source, importer, { skipSelf: true });
        return REPLACED.get(resolved?.id ?? '') ?? resolved;
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
