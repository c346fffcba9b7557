import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import type { MnistFileName } from '../src/digits/mnistFiles.ts';
import { reasonOf } from './reason.ts';

/** SHA-256 of the uncompressed files; the gzip around them differs from mirror to mirror. */
export const MNIST_SHA256: Readonly<Record<MnistFileName, string>> = {
  'train-images-idx3-ubyte': 'ba891046e6505d7aadcbbe25680a0738ad16aec93bde7f9b65e87a2fc25776db',
  'train-labels-idx1-ubyte': '65a50cbbf4e906d70832878ad85ccda5333a97f0f4c3dd2ef09a8a9eef7101c5',
  't10k-images-idx3-ubyte': '0fa7898d509279e482958e8ce81c8e77db3f2f8254e26661ceb7762c4d494ce7',
  't10k-labels-idx1-ubyte': 'ff7bcfd416de33731a308c3f266cc351222c34898ecbeaf847f06e48f7ec33f2',
};

/**
 * Checks that the gzipped `bytes` are MNIST's file `name`, to the bit.
 *
 * @throws Error that says what they are instead.
 */
export async function checkMnistFile(
  name: MnistFileName,
  bytes: Uint8Array,
  checksums: Readonly<Record<string, string>> = MNIST_SHA256,
): Promise<void> {
  const hash = createHash('sha256');
  try {
    await pipeline(Readable.from([bytes]), createGunzip(), hash);
  } catch (error) {
    throw new Error(`not a whole gzip file (${reasonOf(error)})`, { cause: error });
  }
  const found = hash.digest('hex');
  const expected = checksums[name];
  if (found === expected) return;
  const other = Object.keys(checksums).find((candidate) => checksums[candidate] === found);
  if (other !== undefined) throw new Error(`holds ${other} instead of ${name}`);
  throw new Error(`not MNIST's ${name}: uncompressed its SHA-256 is ${found}, not ${expected}`);
}
