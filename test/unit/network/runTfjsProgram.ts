import { execFile } from 'node:child_process';
import { symlink } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { DIGIT_PIXELS, type SplitName } from '../../../src/digits/digitSet.ts';
import { MNIST_FILES } from '../../../src/digits/mnistFiles.ts';
import { idxFile, noiseSet } from '../../harness/digits.ts';
import { temporaryFolder } from '../../harness/temporaryFolder.ts';

const run = promisify(execFile);

/** The digit that a program of a crop gets, a byte for each pixel. */
export const DRIVER_PIXELS: readonly number[] = Array.from(
  { length: DIGIT_PIXELS },
  (_, place) => place % 251,
);

/**
 * What stands around a program: MNIST's files come from its folder, and a canvas and the browser's `ImageData` keep the
 * picture that is drawn, whose red channel is printed last.
 */
const DRIVER = `
  import { readFile } from 'node:fs/promises';

  globalThis.fetch = async (address) =>
    new Response(await readFile(new URL(new URL(address).pathname.split('/').at(-1), import.meta.url)));
  globalThis.ImageData = class {
    constructor(data, width, height) {
      Object.assign(this, { data, width, height });
    }
  };

  const { cropDigit } = await import('./program.mjs');
  if (cropDigit) {
    const canvas = { getContext: () => ({ putImageData: (image) => (canvas.image = image) }) };
    await cropDigit(Uint8Array.from(${JSON.stringify(DRIVER_PIXELS)}), canvas);
    const { data, width, height } = canvas.image;
    console.log(JSON.stringify({ width, height, red: Array.from(data).filter((_, place) => place % 4 === 0) }));
  }
`;

/**
 * Runs a TensorFlow.js program as a module in a Node of its own, on as many random digits of each split as `counts` says,
 * and gives the lines that it prints; rejects where the program fails.
 */
export async function runTfjsProgram(
  program: string,
  counts: Readonly<Record<SplitName, number>> = { train: 1, test: 1 },
): Promise<string[]> {
  const sets = { train: noiseSet(counts.train, 1), test: noiseSet(counts.test, 2) };
  const files = MNIST_FILES.map(({ name, split, part }): [string, Uint8Array] => [
    `${name}.gz`,
    gzipSync(idxFile(part, sets[split]), { level: 1 }),
  ]);
  const folder = await temporaryFolder({
    ...Object.fromEntries(files),
    'program.mjs': program,
    'driver.mjs': DRIVER,
  });
  await symlink(resolve('node_modules'), join(folder, 'node_modules'));
  const { stdout } = await run(process.execPath, [join(folder, 'driver.mjs')]);
  return stdout.split('\n');
}
