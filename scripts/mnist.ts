import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { MNIST_FILES, type MnistFileName } from '../src/digits/mnistFiles.ts';
import { download, type Patience } from './download.ts';
import { checkMnistFile, MNIST_SHA256 } from './mnistFile.ts';
import { reasonOf } from './reason.ts';
import { terminalReporter, type Reporter } from './terminalReporter.ts';

export interface MnistOptions extends Patience {
  /** A folder that must hold the four files, or undefined: then they come from the cache or the mirrors. */
  readonly directory: string | undefined;
  readonly cache: string;
  /** Addresses of folders with the four files, each with a slash at its end; the first one is asked first. */
  readonly mirrors: readonly string[];
  /** How often all mirrors are asked for a file, and how long to wait in between. */
  readonly rounds: number;
  readonly pauseMilliseconds: number;
  readonly fetch: typeof globalThis.fetch;
  readonly checksums: Readonly<Record<string, string>>;
  readonly reporter: Reporter;
}

/** MNIST_DIR is set, and wrong: an error of whoever set it, never answered with a download. */
export class MnistDirectoryError extends Error {
  override readonly name = 'MnistDirectoryError';
}

/** Where the four gzipped files lie, by their names. */
export type MnistPaths = ReadonlyMap<MnistFileName, string>;

const MIRRORS = [
  'https://storage.googleapis.com/cvdf-datasets/mnist/',
  'https://ossci-datasets.s3.amazonaws.com/mnist/',
];

const CACHE = resolve(dirname(fileURLToPath(import.meta.url)), '../.cache/mnist');

/** The largest file has 9.9 MB. */
const MAXIMUM_BYTES = 20_000_000;

/**
 * Makes MNIST's four files available: from the folder that the environment variable MNIST_DIR names, else from the
 * cache, else from the mirrors into the cache. What is returned has been checked against the known SHA-256.
 *
 * @throws MnistDirectoryError when a file of MNIST_DIR is missing or wrong; Error when no mirror gave a file.
 */
export async function provideMnist(options: Partial<MnistOptions> = {}): Promise<MnistPaths> {
  const complete: MnistOptions = {
    directory: process.env['MNIST_DIR'] || undefined,
    cache: CACHE,
    mirrors: MIRRORS,
    connectMilliseconds: 10_000,
    stallMilliseconds: 15_000,
    rounds: 2,
    pauseMilliseconds: 1000,
    fetch: globalThis.fetch,
    checksums: MNIST_SHA256,
    reporter: terminalReporter(process.stderr),
    ...options,
  };
  const paths = new Map<MnistFileName, string>();
  try {
    for (const { name } of MNIST_FILES) {
      const { directory } = complete;
      const path =
        directory === undefined
          ? await fromCache(name, complete)
          : await fromDirectory(name, directory, complete);
      paths.set(name, path);
    }
  } finally {
    complete.reporter.end();
  }
  return paths;
}

async function fromDirectory(
  name: MnistFileName,
  directory: string,
  { checksums }: MnistOptions,
): Promise<string> {
  const path = resolve(directory, `${name}.gz`);
  try {
    await checkMnistFile(name, await readFile(path), checksums);
  } catch (error) {
    throw new MnistDirectoryError(
      `MNIST_DIR is ${directory}, but ${path} cannot be used: ${reasonOf(error)}. ` +
        `Put MNIST's four .gz files there, or unset MNIST_DIR to have them downloaded.`,
      { cause: error },
    );
  }
  return path;
}

async function fromCache(name: MnistFileName, options: MnistOptions): Promise<string> {
  const path = join(options.cache, `${name}.gz`);
  const cached = await readFile(path).catch(() => undefined);
  if (cached) {
    try {
      await checkMnistFile(name, cached, options.checksums);
      return path;
    } catch (error) {
      options.reporter.note(`MNIST: ${path} is damaged and will be fetched again: ${reasonOf(error)}.`);
      await rm(path, { force: true });
    }
  }
  await writeWhole(path, await fromMirrors(name, options));
  return path;
}

async function fromMirrors(name: MnistFileName, options: MnistOptions): Promise<Buffer> {
  const { mirrors, rounds, pauseMilliseconds, checksums, reporter } = options;
  const problems = new Set<string>();
  for (let round = 0; round < rounds; round += 1) {
    if (round > 0) await sleep(pauseMilliseconds);
    for (const mirror of mirrors) {
      const url = `${mirror}${name}.gz`;
      try {
        const onProgress = (done: number, total: number | undefined): void =>
          reporter.progress(`MNIST: ${url} ${megabytes(done)} of ${total ? megabytes(total) : '?'} MB`);
        const bytes = await download(url, { ...options, maximumBytes: MAXIMUM_BYTES, onProgress });
        await checkMnistFile(name, bytes, checksums);
        return bytes;
      } catch (error) {
        const problem = `${url}: ${reasonOf(error)}`;
        problems.add(problem);
        reporter.note(`MNIST: ${problem}.`);
      }
    }
  }
  throw new Error(
    `MNIST's ${name}.gz could not be downloaded:\n${[...problems].map((problem) => `  ${problem}`).join('\n')}`,
  );
}

/** Nobody ever sees half a file under this name, and of several writers at once the last one wins. */
async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const draft = `${path}.${randomUUID()}`;
  try {
    await writeFile(draft, bytes);
    await rename(draft, path);
  } finally {
    await rm(draft, { force: true });
  }
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(1);
}
