import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { loadMnist } from '../../../scripts/loadMnist.ts';
import { readMnist, type MnistBytes } from '../../../scripts/readMnist.ts';
import { pixelsOf } from '../../../src/digits/digitSet.ts';
import { MNIST_FILES } from '../../../src/digits/mnistFiles.ts';
import { noiseSet } from '../../harness/digits.ts';
import { temporaryFolder } from '../../harness/temporaryFolder.ts';

const IMAGES = 'train-images-idx3-ubyte';
const NAMES = MNIST_FILES.map(({ name }) => name);
const CONTENTS = new Map(NAMES.map((name, place) => [name, Buffer.from(noiseSet(2, place).pixels)]));
const PLAIN = Object.fromEntries(CONTENTS);
const ZIPPED = Object.fromEntries(
  [...CONTENTS].map(([name, content]) => [`${name}.gz`, gzipSync(content)] as const),
);
const CHECKSUMS = Object.fromEntries(
  [...CONTENTS].map(([name, content]) => [name, createHash('sha256').update(content).digest('hex')]),
);

/** Reads noise in the place of MNIST from a folder that holds `files`. */
async function read(files: Readonly<Record<string, Uint8Array>>): Promise<MnistBytes> {
  return readMnist({ directory: await temporaryFolder(files), checksums: CHECKSUMS });
}

function countsByLabel(labels: Uint8Array): number[] {
  return Array.from({ length: 10 }, (_, label) => labels.filter((each) => each === label).length);
}

afterEach(() => vi.unstubAllEnvs());

test.each([
  ['gzipped', ZIPPED],
  ['uncompressed', PLAIN],
])('a folder with %s files gives their bytes', async (_, files) => {
  await expect(read(files)).resolves.toEqual(CONTENTS);
});

/** What is wrong with the training images, and what is said. */
const FAULTS: readonly (readonly [string, Readonly<Record<string, Uint8Array>>, RegExp])[] = [
  ['empty', { [`${IMAGES}.gz`]: Buffer.of() }, /train-images-idx3-ubyte\.gz is not a whole gzip file/],
  [
    'truncated',
    { [`${IMAGES}.gz`]: ZIPPED[`${IMAGES}.gz`]!.subarray(0, -20) },
    /train-images-idx3-ubyte\.gz is not a whole gzip file \(/,
  ],
  [
    'damaged',
    { [IMAGES]: PLAIN[IMAGES]!.map((byte, place) => (place === 999 ? byte ^ 1 : byte)) },
    /train-images-idx3-ubyte is not MNIST's: uncompressed its SHA-256 is [0-9a-f]{64}, not [0-9a-f]{64}\./,
  ],
  [
    'a web page',
    { [`${IMAGES}.gz`]: Buffer.from('<!doctype html>') },
    /train-images-idx3-ubyte\.gz is not a whole gzip file \(incorrect header check\)\./,
  ],
  [
    'another file',
    { [IMAGES]: PLAIN['t10k-images-idx3-ubyte']! },
    /train-images-idx3-ubyte holds t10k-images-idx3-ubyte\./,
  ],
];

test.each(FAULTS)('training images that are %s are named', async (_, files, message) => {
  const reading = read({ ...ZIPPED, ...files });
  await expect(reading).rejects.toThrow(message);
  await expect(reading).rejects.toThrow(
    /^MNIST cannot be read: .+ MNIST_DIR is .+: put MNIST's four files there, or unset it\.$/,
  );
});

describe('MNIST_DIR', () => {
  test('that is not there is an error, and nothing else is read in its place', async () => {
    vi.stubEnv('MNIST_DIR', join(await temporaryFolder(), 'nowhere'));
    await expect(readMnist()).rejects.toThrow(
      /^MNIST cannot be read: ENOENT.+ MNIST_DIR is .+nowhere: put MNIST's four files there, or unset it\.$/,
    );
  });

  test('is believed no more than its files deserve', async () => {
    vi.stubEnv('MNIST_DIR', await temporaryFolder(ZIPPED));
    await expect(readMnist()).rejects.toThrow(/is not MNIST's/);
  });
});

test('the packaged files are the ones whose digit 25 is a 2', async () => {
  vi.stubEnv('MNIST_DIR', '');
  const { train, test } = await loadMnist();
  expect(train.labels[25]).toBe(2);
  expect(pixelsOf(train, 25).some((value) => value === 255)).toBe(true);
  // The published numbers of each label.
  expect(countsByLabel(train.labels)).toEqual([5923, 6742, 5958, 6131, 5842, 5421, 5918, 6265, 5851, 5949]);
  expect(countsByLabel(test.labels)).toEqual([980, 1135, 1032, 1010, 982, 892, 958, 1028, 974, 1009]);
});
