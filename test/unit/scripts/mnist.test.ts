import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { provideMnist, type MnistOptions, type MnistPaths } from '../../../scripts/mnist.ts';
import { pixelsOf } from '../../../src/digits/digitSet.ts';
import { MNIST_FILES } from '../../../src/digits/mnistFiles.ts';
import { noiseSet } from '../../harness/digits.ts';
import { serveDuringTest } from '../../harness/httpServer.ts';
import { mnistOrSkip } from '../../harness/mnist.ts';
import { temporaryFolder } from '../../harness/temporaryFolder.ts';

const NAMES = MNIST_FILES.map(({ name }) => name);
const IMAGES = 'train-images-idx3-ubyte';
const CONTENTS = new Map(NAMES.map((name, place) => [name, Buffer.from(noiseSet(100, place).pixels)]));
const ZIPPED = new Map([...CONTENTS].map(([name, content]) => [`/${name}.gz`, gzipSync(content)]));
const CHECKSUMS = Object.fromEntries(
  [...CONTENTS].map(([name, content]) => [name, createHash('sha256').update(content).digest('hex')]),
);

type Answer = (response: ServerResponse, file: Buffer, request: IncomingMessage) => void;

const send: Answer = (response, file) => response.end(file);

function mirror(answer: Answer): Promise<string> {
  return serveDuringTest((request, response) => {
    answer(response, ZIPPED.get(request.url ?? '') ?? Buffer.of(), request);
  });
}

let folder: string;

beforeEach(async () => {
  folder = await temporaryFolder();
});

function provide(mirrors: readonly string[], options: Partial<MnistOptions> = {}) {
  const reporter = { progress: vi.fn(), note: vi.fn(), end: vi.fn() };
  const result = provideMnist({
    directory: undefined,
    cache: join(folder, 'cache'),
    mirrors,
    connectMilliseconds: 400,
    stallMilliseconds: 400,
    rounds: 2,
    pauseMilliseconds: 0,
    checksums: CHECKSUMS,
    reporter,
    ...options,
  });
  return { result, reporter };
}

async function expectAllFiles(paths: MnistPaths): Promise<void> {
  expect([...paths.keys()]).toEqual(NAMES);
  for (const [name, path] of paths) {
    expect((await readFile(path)).equals(ZIPPED.get(`/${name}.gz`) ?? Buffer.of()), path).toBe(true);
  }
}

async function cached(): Promise<Set<string>> {
  return new Set(await readdir(join(folder, 'cache')).catch(() => []));
}

async function fillFolder(files: ReadonlyMap<string, Buffer>): Promise<void> {
  for (const [name, bytes] of files) await writeFile(join(folder, name), bytes);
}

function countsByLabel(labels: Uint8Array): number[] {
  return Array.from({ length: 10 }, (_, label) => labels.filter((each) => each === label).length);
}

const ALL_CACHED = new Set(NAMES.map((name) => `${name}.gz`));

/** How a mirror fails, and the reason that is told. */
const FAULTS: readonly (readonly [string, Answer, RegExp])[] = [
  ['lacks the files', (response) => response.writeHead(404).end(), /the server answered 404/],
  ['never answers', () => {}, /no answer within 0\.4 s/],
  [
    'stalls in the middle',
    (response, file) => response.write(file.subarray(0, 5000)),
    /no byte for 0\.4 s, after 5000 bytes/,
  ],
  [
    'cuts the connection',
    (response, file) => {
      response.setHeader('Content-Length', file.length);
      response.write(file.subarray(0, 5000), () => response.destroy());
    },
    /terminated|closed|socket|aborted/,
  ],
  ['truncates files', (response, file) => response.end(file.subarray(0, -20)), /not a whole gzip file/],
  [
    'damages files',
    (response, file) => response.end(file.map((byte, place) => (place === 999 ? byte ^ 1 : byte))),
    /not a whole gzip file|its SHA-256 is [0-9a-f]{64}, not [0-9a-f]{64}/,
  ],
  [
    'serves other contents',
    (response) => response.end(gzipSync('something else')),
    /not MNIST's train-images-idx3-ubyte: uncompressed its SHA-256 is [0-9a-f]{64}, not /,
  ],
  [
    'swaps files',
    (response) => response.end(ZIPPED.get('/t10k-images-idx3-ubyte.gz')),
    /holds t10k-images-idx3-ubyte instead of train-images-idx3-ubyte/,
  ],
  ['serves web pages', (response) => response.end('<!doctype html>'), /not a whole gzip file/],
  [
    'never stops',
    (response) => {
      const block = Buffer.alloc(1_000_000);
      const more = (): void => void (response.destroyed || response.write(block, () => setImmediate(more)));
      more();
    },
    /more than 20000000 bytes came/,
  ],
];

describe.each(FAULTS)('a mirror that %s', (_, answer, reason) => {
  test('is named, and the next mirror serves', async () => {
    const bad = await mirror((response, file, request) => {
      // One file is enough to see it, and waiting for four would take long.
      (request.url === `/${IMAGES}.gz` ? answer : send)(response, file, request);
    });
    const { result, reporter } = provide([bad, await mirror(send)]);
    await expectAllFiles(await result);
    const [note] = reporter.note.mock.lastCall ?? [];
    expect(note).toMatch(new RegExp(`^MNIST: ${bad}${IMAGES}\\.gz: `));
    expect(note).toMatch(reason);
    await expect(cached()).resolves.toEqual(ALL_CACHED);
  });

  test('leaves nothing in the cache, and another try is made', async () => {
    let mended = false;
    const url = await mirror((response, file, request) => (mended ? send : answer)(response, file, request));
    const failing = provide([url], { rounds: 1 }).result;
    await expect(failing).rejects.toThrow(
      /^MNIST's train-images-idx3-ubyte\.gz could not be downloaded:\n {2}http/,
    );
    await expect(failing).rejects.toThrow(reason);
    await expect(cached()).resolves.toEqual(new Set());
    mended = true;
    await expectAllFiles(await provide([url]).result);
  });
});

test('a mirror that nobody runs is named', async () => {
  await expect(provide(['http://127.0.0.1:1/'], { rounds: 1 }).result).rejects.toThrow(
    /http:\/\/127\.0\.0\.1:1\/.+: /,
  );
});

test('a mirror that failed once is asked again in the next round', async () => {
  let asked = 0;
  const url = await mirror((response, file) => {
    asked += 1;
    if (asked === 1) response.writeHead(503).end();
    else response.end(file);
  });
  await expectAllFiles(await provide([url]).result);
  expect(asked).toBe(NAMES.length + 1);
});

test('progress is told with figures, and ended', async () => {
  const { result, reporter } = provide([await mirror(send)]);
  await result;
  expect(reporter.progress.mock.calls[0]?.[0]).toMatch(
    /^MNIST: http.+train-images-idx3-ubyte\.gz 0\.\d of 0\.1 MB$/,
  );
  expect(reporter.end).toHaveBeenCalledOnce();
});

test('what is cached is not fetched again, unless it is damaged', async () => {
  const asked: (string | undefined)[] = [];
  const url = await mirror((response, file, request) => {
    asked.push(request.url);
    response.end(file);
  });
  await provide([url]).result;
  asked.length = 0;
  await expectAllFiles(await provide([url]).result);
  expect(asked).toEqual([]);
  await writeFile(join(folder, 'cache', `${IMAGES}.gz`), 'damaged');
  const { result, reporter } = provide([url]);
  await expectAllFiles(await result);
  expect(asked).toEqual([`/${IMAGES}.gz`]);
  expect(reporter.note.mock.calls).toEqual([
    [expect.stringMatching(/train-images.+ is damaged and will be fetched again/)],
  ]);
});

test('several at once do not disturb each other', async () => {
  const url = await mirror(send);
  const all = await Promise.all(Array.from({ length: 4 }, () => provide([url]).result));
  for (const paths of all) await expectAllFiles(paths);
  await expect(cached()).resolves.toEqual(ALL_CACHED);
});

describe('MNIST_DIR', () => {
  const neverAsked = vi.fn<typeof fetch>();
  test('is used as it is, without network or cache', async () => {
    await fillFolder(ZIPPED);
    const { result } = provide([], { directory: folder, fetch: neverAsked });
    await expectAllFiles(await result);
    expect(neverAsked).not.toHaveBeenCalled();
    await expect(cached()).resolves.toEqual(new Set());
  });

  test('that is not there is an error, not a download', async () => {
    const directory = join(folder, 'nowhere');
    const { result } = provide([], { directory, fetch: neverAsked });
    await expect(result).rejects.toThrow(
      /^MNIST_DIR is .+nowhere, but .+train-images-idx3-ubyte\.gz cannot be used: ENOENT/,
    );
    expect(neverAsked).not.toHaveBeenCalled();
  });

  test('with swapped files is an error that names them', async () => {
    await fillFolder(
      new Map([...ZIPPED, ['/t10k-labels-idx1-ubyte.gz', ZIPPED.get(`/${IMAGES}.gz`) ?? Buffer.of()]]),
    );
    const { result } = provide([], { directory: folder, fetch: neverAsked });
    await expect(result).rejects.toThrow(
      /t10k-labels-idx1-ubyte\.gz cannot be used: holds train-images-idx3-ubyte instead of t10k-labels-idx1-ubyte/,
    );
  });
});

test('the real files are the ones whose digit 25 is a 2', async (context) => {
  const { train, test } = await mnistOrSkip(context);
  expect(train.labels[25]).toBe(2);
  expect(pixelsOf(train, 25).some((value) => value === 255)).toBe(true);
  // The published numbers of each label.
  expect(countsByLabel(train.labels)).toEqual([5923, 6742, 5958, 6131, 5842, 5421, 5918, 6265, 5851, 5949]);
  expect(countsByLabel(test.labels)).toEqual([980, 1135, 1032, 1010, 982, 892, 958, 1028, 974, 1009]);
});
